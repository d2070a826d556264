package jp.madoguchi.terminal.admission;

import jp.madoguchi.core.policy.Modality;

/** Where taking an operator in stands; the words are {@code admission.step.NAME}. */
public enum AdmissionStep {
  /** Somebody of the register is chosen. */
  CHOOSE,
  /** The newcomer's card has to come into the reader. */
  CARD,
  /** The newcomer types the PIN. */
  PIN,
  /** The newcomer shows the palm. */
  PALM,
  /** The newcomer lays a finger down. */
  FINGER,
  /** The newcomer looks into the camera. */
  FACE,
  /** The administrator's card has to come back. */
  OWN_CARD,
  /** The administrator types the PIN. */
  OWN_PIN,
  /** The store is put under a new key. */
  SAVING;

  static AdmissionStep of(Modality modality) {
    return switch (modality) {
      case PALM -> PALM;
      case FINGER -> FINGER;
      case FACE -> FACE;
    };
  }

  /** Whether pictures of the newcomer are taken. */
  boolean isCapturing() {
    return switch (this) {
      case PALM, FINGER, FACE -> true;
      case CHOOSE, CARD, PIN, OWN_CARD, OWN_PIN, SAVING -> false;
    };
  }
}
