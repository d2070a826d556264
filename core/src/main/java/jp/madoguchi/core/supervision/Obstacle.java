package jp.madoguchi.core.supervision;

/** What a terminal saw of a palm that cannot be taken. */
public enum Obstacle {
  /** Nothing: the operator says that no hand can be shown. */
  SAID,
  /** There is no camera, or it gives no picture. */
  NO_CAMERA,
  /** A hand was looked for again and again, and none could be compared. */
  NOT_CAPTURED,
  /** A hand was shown that was not the operator's. */
  NOT_ALIKE
}
