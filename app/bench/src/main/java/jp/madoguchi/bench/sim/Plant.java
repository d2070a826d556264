package jp.madoguchi.bench.sim;

import java.util.function.UnaryOperator;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.port.FileStore;

/**
 * A mistake that somebody might make, put around the real parts. A simulation that does not find it
 * is not worth much. Everything that is not said is right.
 */
record Plant(
    UnaryOperator<Outbox> outbox,
    UnaryOperator<ChangeBook> changes,
    UnaryOperator<FileStore> disk) {
  /** No mistake. */
  static final Plant NONE =
      new Plant(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

  static Plant inOutbox(UnaryOperator<Outbox> outbox) {
    return new Plant(outbox, NONE.changes, NONE.disk);
  }

  static Plant inChanges(UnaryOperator<ChangeBook> changes) {
    return new Plant(NONE.outbox, changes, NONE.disk);
  }

  static Plant onDisk(UnaryOperator<FileStore> disk) {
    return new Plant(NONE.outbox, NONE.changes, disk);
  }
}
