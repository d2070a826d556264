package jp.madoguchi.core.restraint;

/** Nobody opens a record on this word; the try is in the log. */
public final class ReleaseRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The register of operators does not name the supervisor as one here today (支援措置責任者). */
    NO_RIGHT,
    /** The supervisor is the same human being, by whatever card. */
    SAME_PERSON,
    /** No reason was given. */
    NO_REASON,
    /** The operator may not look residents up. */
    MAY_NOT_LOOK_UP
  }

  private final Reason reason;

  public ReleaseRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
