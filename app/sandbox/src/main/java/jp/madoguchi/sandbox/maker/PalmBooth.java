package jp.madoguchi.sandbox.maker;

import jp.madoguchi.core.biometric.PalmEnrolment;
import jp.madoguchi.core.biometric.PalmEnrolment.Outcome;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import jp.madoguchi.core.simulator.hand.Shot;

/** Enrols made-up hands as an administrator would: placing them anew until the samples agree. */
final class PalmBooth {
  private static final int MOST_SHOTS = 60;

  private PalmBooth() {}

  /**
   * @param person the seed of the hand
   */
  static PalmTemplate enrol(long person) {
    var hand = new HandGenerator(person);
    var enrolment = new PalmEnrolment();
    for (int shot = 0; shot < MOST_SHOTS; shot++) {
      PalmEnrolment.Offer offer =
          enrolment.offer(hand.shoot(Shot.everyday(person * MOST_SHOTS + shot), shot, shot));
      boolean kept = offer instanceof PalmEnrolment.Offer.Kept;
      if (kept && enrolment.finish() instanceof Outcome.Enrolled enrolled) {
        return enrolled.template();
      }
      if (offer instanceof PalmEnrolment.Offer.Enough) {
        enrolment = new PalmEnrolment();
      }
    }
    throw new IllegalStateException("the hand of person " + person + " cannot be enrolled");
  }
}
