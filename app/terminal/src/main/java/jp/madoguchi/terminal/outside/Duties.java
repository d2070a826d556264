package jp.madoguchi.terminal.outside;

import java.io.IOException;
import java.time.Instant;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.trust.Suite;

/**
 * What a session does because of what the centre tells. Called on the courier's thread; none of it
 * needs the screen's.
 */
public interface Duties {
  /** Where the open store keeps the trust list. */
  TrustShelf shelf();

  /** Where the open store keeps the register of operators. */
  RegisterShelf operatorShelf();

  /** Something about logins was taken in and kept. */
  void directed(LoginDirectives.Taken taken);

  /** A newer list is in force and kept. */
  void taken(TrustList list);

  /** The terminal has new keys and certificates, which end then. */
  void certified(Suite suite, Instant until);

  /** Another lease is in force and kept. */
  void renewed(Lease lease);

  /**
   * The store is to be destroyed: it is when this returns.
   *
   * @throws IOException a part could not be; it is to be called again
   */
  void wipe(ReceivedOrder order) throws IOException;

  /** The terminal stands in a new epoch now, and may be worked with again. */
  void begun(ReceivedOrder order) throws IOException;

  /** The order is obeyed, and the centre was told where it could be. */
  void obeyed(ReceivedOrder order);
}
