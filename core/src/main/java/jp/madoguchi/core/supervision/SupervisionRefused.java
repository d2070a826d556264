package jp.madoguchi.core.supervision;

/** Nobody is let in on this word; the try is in the log. */
public final class SupervisionRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The register of operators gives the supervisor no right to administer here today. */
    NO_RIGHT,
    /** The supervisor is the same human being, by whatever card. */
    SAME_PERSON,
    /** No reason was given. */
    NO_REASON,
    /** The word is for another operator. */
    OTHER_OPERATOR
  }

  private final Reason reason;

  public SupervisionRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
