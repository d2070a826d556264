package jp.madoguchi.core.simulator.hand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import jp.madoguchi.core.port.Frame;
import org.junit.jupiter.api.Test;

class HandGeneratorTest {
  private final HandGenerator inTest = new HandGenerator(5_000);
  private final Shot shot = Shot.everyday(1);

  @Test
  void theSameSeedsGiveTheSamePicture() {
    assertArrayEquals(
        new HandGenerator(5_000).shoot(shot, 0, 0).rgb(), inTest.shoot(shot, 9, 9).rgb());
  }

  /** Templates of the training room must survive an update of the program. */
  @Test
  void thePublishedPersonLooksAsPublished() {
    assertEquals(-2_097_339_784, Arrays.hashCode(inTest.shoot(shot, 0, 0).rgb()));
  }

  @Test
  void anotherPersonLooksDifferent() {
    assertFalse(
        Arrays.equals(
            new HandGenerator(5_001).shoot(shot, 0, 0).rgb(), inTest.shoot(shot, 0, 0).rgb()));
  }

  @Test
  void aFrameCarriesItsNumberAndTick() {
    Frame frame = inTest.shoot(shot, 7, 11);
    assertEquals(7, frame.sequence());
    assertEquals(11, frame.tick());
  }
}
