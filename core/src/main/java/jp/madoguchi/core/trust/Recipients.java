package jp.madoguchi.core.trust;

/** Whom batches are sealed to, of the suite that the terminal's keys are of at this moment. */
@FunctionalInterface
public interface Recipients {
  CentreRecipient now();

  /** The centre's pair of the first suite, which media are addressed to; that of now by itself. */
  default CentreRecipient first() {
    return now();
  }
}
