package jp.madoguchi.core.admission;

/** An operator who must not be taken in so; the try is in the log and nothing was done. */
public final class AdmissionRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The register of operators grants no right to administer today. */
    NO_RIGHT,
    /** The register of operators does not name them, or their rights have ended. */
    NOT_REGISTERED,
    /** Nobody takes in themselves. */
    ONESELF,
    /** The card is another operator's than the one that was chosen. */
    OTHER_CARD,
    /** The palm is the administrator's own. */
    OWN_PALM,
    /** The card that came back is not the administrator's. */
    NOT_BACK
  }

  private final Reason reason;

  public AdmissionRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
