package jp.madoguchi.core.modality;

/**
 * Why there was nothing to compare. Refusing is a normal answer: it guides the person. The words
 * are the app's.
 */
public enum Quality {
  /** No hand, finger or face. */
  NOTHING,
  TOO_NEAR,
  TOO_FAR,
  /** The gaps between the fingers cannot be seen. */
  FINGERS_CLOSED,
  /** It leans, or a part is cut off. */
  TILTED,
  TOO_DARK,
  /** Motion, focus or a dirty lens. */
  BLURRED,
  /** Too little of it, or too faint: a dry or wet finger, laid on lightly. */
  TOO_FAINT
}
