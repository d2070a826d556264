package jp.madoguchi.core.biometric;

/** Which hand. The order is that of templates' bytes: new ones go to the end. */
public enum PalmHand {
  /** Nobody said. */
  UNKNOWN,
  LEFT,
  RIGHT
}
