package jp.madoguchi.terminal.session;

import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.storage.terminal.TerminalStore;

/**
 * A signed-in operator with the store that their card opened.
 *
 * @param times how long the session may stand idle, and last, by the policy of its login
 */
public record OpenSession(Session session, OpenStore opened, Lease lease, SeatTimes times)
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
