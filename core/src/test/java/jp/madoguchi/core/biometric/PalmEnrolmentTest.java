package jp.madoguchi.core.biometric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import jp.madoguchi.core.simulator.hand.Shot;
import org.junit.jupiter.api.Test;

class PalmEnrolmentTest {
  private final PalmEnrolment inTest = new PalmEnrolment();
  private final HandGenerator hand = new HandGenerator(4_000);
  private final HandGenerator other = new HandGenerator(4_001);

  private PalmEnrolment.Offer offer(HandGenerator whose, int shot) {
    return inTest.offer(MadeUpPalms.frame(whose, shot));
  }

  @Test
  void threeGoodSamplesMakeATemplate() {
    assertEquals(new PalmEnrolment.Offer.Kept(1), offer(hand, 0));
    assertEquals(new PalmEnrolment.Offer.Kept(2), offer(hand, 1));
    assertEquals(new PalmEnrolment.Offer.Kept(3), offer(hand, 2));
    assertInstanceOf(PalmEnrolment.Outcome.Enrolled.class, inTest.finish());
  }

  @Test
  void twoSamplesAreTooFew() {
    offer(hand, 0);
    offer(hand, 1);
    assertEquals(new PalmEnrolment.Outcome.TooFew(2), inTest.finish());
  }

  @Test
  void handsOfTwoPeopleDisagree() {
    offer(hand, 0);
    offer(hand, 1);
    offer(other, 0);
    assertEquals(new PalmEnrolment.Outcome.Disagreeing(), inTest.finish());
  }

  @Test
  void oneStrayHandAmongFourIsLeftOut() {
    offer(other, 0);
    offer(hand, 0);
    offer(hand, 1);
    offer(hand, 2);
    PalmTemplate expected = MadeUpPalms.enrolled(hand);
    assertEquals(new PalmEnrolment.Outcome.Enrolled(expected), inTest.finish());
  }

  @Test
  void aRepeatedPictureIsNoNewSample() {
    offer(hand, 0);
    assertEquals(new PalmEnrolment.Offer.SamePicture(), offer(hand, 0));
    assertEquals(new PalmEnrolment.Outcome.TooFew(1), inTest.finish());
  }

  @Test
  void anEmptyRestIsNamed() {
    Frame empty = HandGenerator.empty(Shot.everyday(1), 0, 0);
    assertEquals(new PalmEnrolment.Offer.NotCaptured(PalmRefusal.NO_HAND), inTest.offer(empty));
  }

  @Test
  void noMoreThanEnoughIsTaken() {
    for (int shot = 0; shot < PalmEnrolment.MOST_SAMPLES; shot++) {
      offer(hand, shot);
    }
    assertEquals(new PalmEnrolment.Offer.Enough(), offer(hand, 9));
  }
}
