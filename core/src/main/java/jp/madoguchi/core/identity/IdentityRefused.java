package jp.madoguchi.core.identity;

/** An identity check that is not made, or not brought to an end. */
public final class IdentityRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The operator has not the right that this takes. */
    NO_RIGHT,
    /** The register has nobody with this number. */
    NOBODY,
    /** What was compared last does not prove it. */
    NOT_PROVED,
    /** What is to be decided over was not the last comparison, or the record changed since. */
    NOT_COMPARED
  }

  private final Reason reason;

  public IdentityRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
