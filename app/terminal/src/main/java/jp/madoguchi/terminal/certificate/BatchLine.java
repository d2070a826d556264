package jp.madoguchi.terminal.certificate;

import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.terminal.text.Message;

/**
 * One sheet of a batch.
 *
 * @param place in the batch, from 1; never given twice
 */
record BatchLine(int place, PreviewViewModel sheet, Fate fate) {
  /** What became of it. */
  sealed interface Fate {
    /** It is not printed yet. */
    record Waiting() implements Fate {}

    /** A printer is at work on it. */
    record Printing() implements Fate {}

    /** All copies were taken. */
    record Printed() implements Fate {}

    /**
     * Not all copies were.
     *
     * @param taken how many were
     */
    record Stopped(int taken, Message why) implements Fate {}
  }

  BatchLine become(Fate next) {
    return new BatchLine(place, sheet, next);
  }

  boolean waits() {
    return fate instanceof Fate.Waiting;
  }

  Certificate certificate() {
    return sheet.certificate();
  }
}
