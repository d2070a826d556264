package jp.madoguchi.core.port;

/** What somebody may be asked to do with the hand before a camera, beginning with it open. */
public enum Gesture {
  /** Put the fingers side by side. A flat picture cannot. */
  CLOSE_FINGERS,
  /** Lean the hand out of the plane. A recording does not do it when it is asked. */
  LEAN
}
