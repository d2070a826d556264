package jp.madoguchi.core.modality;

import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.port.Gesture;

/** What one picture of a {@link Trial} came to. */
public sealed interface Sight {
  /** There was nothing to compare. This costs no try. */
  record NotCaptured(Quality reason) implements Sight {}

  /** It was compared and is not alike enough. */
  record NotAlike() implements Sight {}

  /** It is alike; what a copy could not do has still to be seen. */
  record Alike() implements Sight {}

  /** The same, and they should do this now. */
  record Asks(Gesture gesture) implements Sight {}

  /** They did; now as in the beginning. */
  record AsksToOpen() implements Sight {}

  /** They moved before they were asked, or left. */
  record BeginsAnew() implements Sight {}

  /** It is alike, and it is not believed to be the living person. */
  record NotBelieved(LivenessCheck.Reason reason) implements Sight {}

  /**
   * It is the operator.
   *
   * @param exponent −log10 of the rate of false matches (他人受入率) of so good a score, whatever the
   *     modality. Not to be stored or sent: a returned score helps an attacker climb
   */
  record Recognised(double exponent) implements Sight {}
}
