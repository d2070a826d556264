package jp.madoguchi.bench.lab;

import jp.madoguchi.core.operator.OperatorId;

/** Hears what happens before a terminal's camera, at the moment when it happens. */
interface LockoutWitness {
  /** What a frame showed. */
  enum Kind {
    NOT_CAPTURED,
    NO_MATCH,
    MATCH
  }

  void comes(OperatorId operator);

  /** An administrator is about to let the operator in again. */
  void forgiving();

  /** All that had to be written is: the operator's next try is a first one. */
  void forgiven(OperatorId operator);

  /** The next frame is there; the try may be counted now. */
  void looks();

  /** The frame was not compared, since the operator has to wait. */
  void waits();

  /** The frame is compared at this tick. */
  void compares(long tick, Kind kind);

  /** The burst is over, and all that had to be written is. */
  void ended();
}
