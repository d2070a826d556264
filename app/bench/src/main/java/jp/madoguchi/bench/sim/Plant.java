package jp.madoguchi.bench.sim;

import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.trust.KeyPlace;

/**
 * A mistake that somebody might make, put around the real parts. A simulation that does not find it
 * is not worth much. Everything that is not said is right.
 */
interface Plant {
  /** No mistake. */
  Plant NONE = new Plant() {};

  default Outbox outbox(Outbox right) {
    return right;
  }

  default ChangeBook changes(ChangeBook right) {
    return right;
  }

  default Downstream downstream(Downstream right) {
    return right;
  }

  /** What a terminal knows of the centre's log. */
  default LedgerShelf ledger(LedgerShelf right) {
    return right;
  }

  /**
   * Where a terminal's keys lie.
   *
   * @param now with which it began
   */
  default KeyPlace keys(KeyPlace right, DeviceKeys now) {
    return right;
  }

  /** Before an administrator does something at the centre. */
  default void administers(SimShelf tables) {}

  default FileStore disk(FileStore right) {
    return right;
  }

  /** The files beside the store. */
  default FileStore outside(FileStore right) {
    return right;
  }

  default TrustShelf shelf(TrustShelf right) {
    return right;
  }

  /** Before the centre reads a medium in. */
  default void mediumComes(TerminalId from, SimShelf tables) {}

  default MediaLedger media(MediaLedger right) {
    return right;
  }

  /** After an administrator did something at the centre. */
  default void administered(SimShelf tables) {}

  /** In the centre, on whose tables it may lay its hands. */
  default Counter counter(Counter right, SimShelf tables, SimOffice office) {
    return right;
  }
}
