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
    /** A record changed between entry and comparison: the entry rests on an older state. */
    BASE_CHANGED,
    /** The entry breaks a rule of its movement as the records are now; the centre would refuse. */
    BROKEN_RULE,
    /** Somebody is like the one who is entered, and the entry says nothing of them. */
    TWIN_UNTOLD,
    /** Whether somebody who is like the one who is entered is another person was left open. */
    TWIN_OPEN,
    /** The entry is decided by itself, and not signed together with others. */
    ALONE,
    /** The entry is not signed by a session that its entrant's card opened. */
    ENTRANT_SIGNATURE,
    /** The card in the reader is not the signed-in operator's. */
    OTHER_CARD,
    /** What the card returned is no signature of its own over the approval. */
    CARD_SIGNATURE
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
