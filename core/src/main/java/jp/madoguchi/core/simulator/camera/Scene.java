package jp.madoguchi.core.simulator.camera;

/** What happens before the simulated camera. */
public enum Scene {
  /** The person's own hand, well placed and a little restless. */
  GOOD_HAND,
  /** Somebody else's hand, well placed. */
  OTHER_PERSON,
  /** The hand almost touches the camera. */
  TOO_NEAR,
  /** The hand is far away. */
  TOO_FAR,
  /** The hand leans. */
  TILTED,
  /** The fingers lie side by side. */
  FINGERS_CLOSED,
  /** The light is off. */
  DARK,
  /** A dirty lens. */
  BLURRED,
  /** Nobody is there. */
  NO_HAND,
  /** A flat copy of the person's hand on paper. */
  PRINTED,
  /** The camera delivers the same picture again and again. */
  FROZEN,
  /** The plug is out. */
  UNPLUGGED
}
