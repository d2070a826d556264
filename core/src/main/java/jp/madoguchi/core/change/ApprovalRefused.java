package jp.madoguchi.core.change;

/** An approval that must not be. */
public final class ApprovalRefused extends Exception {
  /** Why. */
  public enum Reason {
    /** E24: the person who entered it approves, or may: nobody knows who entered it. */
    OWN_ENTRY,
    /** The operator was not granted the right to approve, or not for today. */
    NO_RIGHT,
    /** The comparison was not opened in this session. */
    NOT_COMPARED,
    /** The records or the entry changed since the comparison, or not what is shown was signed. */
    STALE,
    /** The card in the reader is not the signed-in operator's. */
    OTHER_CARD
  }

  private final Reason reason;

  public ApprovalRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
