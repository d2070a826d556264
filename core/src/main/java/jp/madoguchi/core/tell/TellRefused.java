package jp.madoguchi.core.tell;

/** A registration or a correction that is not made. The refusal is in the log. */
public final class TellRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The operator may not issue papers. */
    NO_RIGHT,
    /** The register has nobody with this number. */
    NOBODY,
    /** It would begin before today, or end before it begins. */
    PERIOD,
    /** Another registration that stands has some of its days. */
    MEETS,
    /** None stands that could be withdrawn. */
    NONE,
    /** It is done with a reason, and that has at most 100 characters. */
    NO_REASON,
    /** The copy tells of nobody who was there, or is of a kind that is not told. */
    NOT_TOLD,
    /** That is what is written down already. */
    SAME,
    /** A colleague changed it meanwhile: look at it first. */
    CHANGED
  }

  private final Reason reason;

  public TellRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
