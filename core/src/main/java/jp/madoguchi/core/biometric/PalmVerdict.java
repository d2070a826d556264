package jp.madoguchi.core.biometric;

/** The outcome of comparing one frame with an enrolled palm. */
public sealed interface PalmVerdict {
  /**
   * The same palm, as far as the policy asks.
   *
   * @param exponent −log10 of the calibrated false match rate (他人受入率) of so good a score; see
   *     {@link FalseMatchScale} for what the calibration rests on. Not to be stored or sent: a
   *     returned score helps an attacker climb.
   */
  record Match(double exponent) implements PalmVerdict {}

  /** A palm was seen, and it is not alike enough. This costs a try. */
  record NoMatch() implements PalmVerdict {}

  /** There was nothing to compare. This costs no try. */
  record NotCaptured(PalmRefusal reason) implements PalmVerdict {}
}
