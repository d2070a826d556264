package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.time.Duration;
import jp.madoguchi.core.operator.OperatorId;

/**
 * Counted tries of operators. What a method wrote is on the disk when it returns. Used from one
 * thread at a time.
 */
public interface Tries {
  /** Whether a palm of an operator may be compared now. */
  sealed interface Standing {
    /** At once. */
    record Free() implements Standing {}

    /** After this time. */
    record Waits(Duration left) implements Standing {}

    /** Only an administrator lets the operator in again. */
    record Stopped() implements Standing {}
  }

  /** Whether a palm of this operator may be compared now. */
  Standing standing(OperatorId operator);

  /** Tries left before only an administrator lets the operator in. */
  int triesLeft(OperatorId operator);

  /** Tries left before each further one has to wait. */
  int freeLeft(OperatorId operator);

  /** Counts one try, before the comparison is made. */
  void count(OperatorId operator) throws IOException;

  /** Takes the last count back: nothing was compared. */
  void uncount(OperatorId operator) throws IOException;

  /** The try that was counted last ended without the operator being recognised. */
  void ended(OperatorId operator, String how) throws IOException;

  /** The operator was recognised: their next try is a first one. */
  void recognised(OperatorId operator, String how) throws IOException;
}
