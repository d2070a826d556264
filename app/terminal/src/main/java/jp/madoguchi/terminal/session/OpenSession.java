package jp.madoguchi.terminal.session;

import java.util.Optional;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.storage.terminal.TerminalStore;

/**
 * A signed-in operator with the store that their card opened.
 *
 * @param supervisor on whose word the session began, where the operator's palm could not be taken
 * @param times how long the session may stand idle, and last, by the policy of its login
 */
public record OpenSession(
    Session session,
    OpenStore opened,
    Lease lease,
    Optional<OperatorId> supervisor,
    SeatTimes times)
    implements AutoCloseable {
  public TerminalStore store() {
    return opened.store();
  }

  /** What is done to the store as a whole; the rights are checked by whoever calls it. */
  public StoreKeeper keeper() {
    return opened.keeper();
  }

  @Override
  public void close() {
    session.close();
    opened.close();
  }
}
