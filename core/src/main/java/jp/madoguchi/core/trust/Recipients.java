package jp.madoguchi.core.trust;

/** Whom batches are sealed to, of the suite that the terminal's keys are of at this moment. */
@FunctionalInterface
public interface Recipients {
  CentreRecipient now();
}
