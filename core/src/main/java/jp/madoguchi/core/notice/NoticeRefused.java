package jp.madoguchi.core.notice;

/** A letter that is not made. The refusal is in the log. */
public final class NoticeRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** The operator may not issue papers. */
    NO_RIGHT,
    /** There is no such letter, or the person was erased. */
    GONE,
    /** It was printed, taken back or found not needed meanwhile. */
    SETTLED,
    /** The centre refused the change that asked for it. */
    CHANGE_REFUSED,
    /** What it would say is not what the register says now. */
    SUPERSEDED,
    /** Nobody knows where it would go. */
    NO_ADDRESS,
    /** It would tell somebody else of a protected person. */
    PROTECTED,
    /** The register, or the letter, changed since it was looked at: look again. */
    CHANGED,
    /** What was made is not what was asked for: nothing goes to a printer. */
    MISMATCH,
    /** It does not go out, or goes out once more: that has a reason. */
    NO_REASON
  }

  public NoticeRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
