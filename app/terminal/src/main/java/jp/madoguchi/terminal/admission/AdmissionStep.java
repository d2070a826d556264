package jp.madoguchi.terminal.admission;

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
  /** The administrator's card has to come back. */
  OWN_CARD,
  /** The administrator types the PIN. */
  OWN_PIN,
  /** The store is put under a new key. */
  SAVING
}
