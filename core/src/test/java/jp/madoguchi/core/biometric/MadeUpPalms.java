package jp.madoguchi.core.biometric;

import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import jp.madoguchi.core.simulator.hand.Shot;

/** Enrolled people for tests. Seeds below 7,000,000 only: the scale was fitted on those above. */
final class MadeUpPalms {
  private MadeUpPalms() {}

  /** Shots 0, 1 and 2 enrol. */
  static PalmTemplate enrolled(HandGenerator hand) {
    PalmEnrolment enrolment = new PalmEnrolment();
    for (int shot = 0; shot < PalmTemplate.LEAST_SAMPLES; shot++) {
      enrolment.offer(frame(hand, shot));
    }
    return switch (enrolment.finish()) {
      case PalmEnrolment.Outcome.Enrolled(PalmTemplate template) -> template;
      case PalmEnrolment.Outcome other ->
          throw new AssertionError("person " + hand.person() + ": " + other);
    };
  }

  static Frame frame(HandGenerator hand, int shot) {
    return hand.shoot(Shot.everyday(hand.person() * 1000 + shot), shot, 0);
  }

  static PalmRoi roi(Frame frame) {
    return switch (new PalmLocator().locate(frame)) {
      case PalmLocation.Found(PalmRoi roi) -> roi;
      case PalmLocation.Refused refused -> throw new AssertionError(refused.toString());
    };
  }
}
