package jp.madoguchi.core.memo;

/** A memo that is not shown or not written. */
public final class MemoRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The operator has not the right that this takes. */
    NO_RIGHT,
    /** The register has nobody with this number. */
    NOBODY,
    /** A wording of nothing, or too long, or with something in it that is no character. */
    UNFIT,
    /** A colleague wrote meanwhile: look at it first. */
    WRITTEN_MEANWHILE
  }

  private final Reason reason;

  public MemoRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
