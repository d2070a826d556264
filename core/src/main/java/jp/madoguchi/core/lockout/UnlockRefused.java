package jp.madoguchi.core.lockout;

/** An unlocking that must not be; the try is in the log and nothing was done. */
public final class UnlockRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The register of operators grants no right to administer today. */
    NO_RIGHT,
    /** Nobody unlocks themselves. */
    ONESELF,
    /** The operator has not failed. */
    NOT_LOCKED,
    /** No reason was given. */
    NO_REASON
  }

  private final Reason reason;

  public UnlockRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
