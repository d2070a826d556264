package jp.madoguchi.terminal.restraint;

/** How far a supervisor's release is. */
public enum ReleaseStep {
  /** The operator says why the record has to be opened. */
  REASON,
  /** The supervisor's card is waited for. */
  CARD,
  /** The supervisor's PIN is waited for. */
  PIN,
  /** A card is being proven. */
  CHECKING,
  /** The operator's own card is waited for. */
  OWN_CARD,
  /** The operator's own PIN is waited for. */
  OWN_PIN;

  boolean typing() {
    return this == PIN || this == OWN_PIN;
  }
}
