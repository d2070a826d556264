package jp.madoguchi.terminal.outside;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.secret.Secret;

/** The centre as a terminal reaches it while nobody is signed in. Calls block. */
public interface Outside {
  /**
   * The lease. One that is over is erased first, and asked for at the centre.
   *
   * @throws KeysRefused.LeaseOver it is over and the centre did not give another
   */
  HeldLease lease(Secret deviceSecret) throws KeysRefused, IOException, InterruptedException;

  /** The order that waits at the centre for this terminal; empty also without a line. */
  Optional<ReceivedOrder> order() throws InterruptedException;

  /**
   * The centre's orders to let operators in again at this terminal, which still count, from the
   * line and from a file that somebody laid here.
   *
   * @param obeyed only those above this number are wanted
   */
  List<UnlockOrder> unlocks(long obeyed) throws IOException, InterruptedException;

  /** Tells the centre that its order was obeyed, where there is a line. */
  void obeyed() throws InterruptedException;
}
