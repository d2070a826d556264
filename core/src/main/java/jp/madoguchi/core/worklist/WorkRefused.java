package jp.madoguchi.core.worklist;

/** A step that must not be taken. */
public final class WorkRefused extends Exception {
  /** Why. */
  public enum Reason {
    /** The operator has not the right that this takes. */
    NO_RIGHT,
    /** The item was not opened in this session. */
    NOT_OPENED,
    /** The centre still holds the change and may yet apply it: it can only be handed up. */
    STILL_HELD,
    /** The centre took the change after all: there is nothing to enter again or to give up. */
    APPLIED_AFTER_ALL,
    /** The centre did not take the change. */
    NOT_APPLIED,
    /** This terminal still shows what the centre refused: the centre's record has not come yet. */
    BEHIND
  }

  private final Reason reason;

  public WorkRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
