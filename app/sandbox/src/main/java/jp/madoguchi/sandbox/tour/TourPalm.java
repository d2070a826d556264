package jp.madoguchi.sandbox.tour;

/** Whose palm is before the camera. */
public enum TourPalm {
  /** That of the person whose card is in the reader. */
  OWN,
  /** Somebody else's. */
  STRANGER,
  /** Nobody's. */
  NONE
}
