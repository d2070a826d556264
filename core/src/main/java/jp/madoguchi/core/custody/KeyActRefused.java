package jp.madoguchi.core.custody;

/** An act on the store's keys that must not be; the try is in the log and nothing was done. */
public final class KeyActRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The register of operators grants no right to administer today. */
    NO_RIGHT,
    /** No slot of the store is the operator's. */
    NO_HOLDER,
    /** An administrator would shut out themselves. */
    ONESELF,
    /** Nobody who may administer would be left with a slot. */
    LAST_ADMINISTRATOR,
    /** What was typed is not this terminal's id. */
    OTHER_TERMINAL,
    /** Not just the changes that would be lost now were accepted as lost. */
    LOSSES
  }

  private final Reason reason;

  public KeyActRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
