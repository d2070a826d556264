package jp.madoguchi.core.biometric;

/**
 * Why a frame shows no palm that could be compared. Refusing is a normal answer: it guides the
 * person and costs no try. The sentences for people are in the app.
 */
public enum PalmRefusal {
  /** Nothing hand-like stands out from the background. */
  NO_HAND,
  /** The palm fills too much of the picture. */
  TOO_NEAR,
  /** The palm is too small in the picture for its lines to be resolved. */
  TOO_FAR,
  /** A hand of the right size, but the gaps between its fingers cannot be seen. */
  FINGERS_CLOSED,
  /** The hand leans out of the plane of the camera, or part of the palm is cut off. */
  TILTED,
  /** Too little light falls on the hand. */
  TOO_DARK,
  /** The outline is not sharp: motion, focus or a dirty lens. */
  BLURRED
}
