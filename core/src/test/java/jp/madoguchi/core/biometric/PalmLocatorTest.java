package jp.madoguchi.core.biometric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import jp.madoguchi.core.simulator.hand.Optics;
import jp.madoguchi.core.simulator.hand.Pose;
import jp.madoguchi.core.simulator.hand.Shot;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PalmLocatorTest {
  private final PalmLocator inTest = new PalmLocator();
  private final HandGenerator hand = new HandGenerator(2_000);
  private final Shot shot = Shot.everyday(1);
  private final Pose pose = shot.pose();
  private final Optics optics = shot.optics();

  private PalmLocation located(Shot taken) {
    return inTest.locate(hand.shoot(taken, 0, 0));
  }

  private void assertRefused(PalmRefusal reason, Shot taken) {
    assertEquals(new PalmLocation.Refused(reason), located(taken));
  }

  private static Frame even(int width, int height, int rgb) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, rgb);
    return new Frame(width, height, pixels, 0, 0);
  }

  private static Frame quarterTurned(Frame frame) {
    int[] turned = new int[frame.rgb().length];
    for (int i = 0; i < turned.length; i++) {
      int x = i % frame.width();
      int y = i / frame.width();
      turned[x * frame.height() + frame.height() - 1 - y] = frame.rgb()[i];
    }
    return new Frame(frame.height(), frame.width(), turned, 0, 0);
  }

  private static Frame grey(Frame frame) {
    int[] grey = new int[frame.rgb().length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (frame.rgb()[i] >> 8 & 0xFF) * 0x010101;
    }
    return new Frame(frame.width(), frame.height(), grey, 0, 0);
  }

  @Nested
  class Finds {
    @Test
    void aWellPlacedHand() {
      PalmRoi.Place place = MadeUpPalms.roi(hand.shoot(shot, 0, 0)).place();
      assertEquals(pose.x(), place.x(), 25);
      assertEquals(pose.y() - 25, place.y(), 40);
    }

    @Test
    void aHandThatComesFromTheSide() {
      Frame upright = hand.shoot(shot, 0, 0);
      double turn = MadeUpPalms.roi(upright).place().turn();
      double turned = MadeUpPalms.roi(quarterTurned(upright)).place().turn();
      assertEquals(Math.PI / 2, turned - turn, 0.1);
    }

    @Test
    void aHandInAGreyPicture() {
      Frame coloured = hand.shoot(shot, 0, 0);
      PalmRoi.Place expected = MadeUpPalms.roi(coloured).place();
      PalmRoi.Place place = MadeUpPalms.roi(grey(coloured)).place();
      assertEquals(expected.x(), place.x(), 6);
      assertEquals(expected.y(), place.y(), 6);
    }

    @Test
    void aHandBetweenPegsInAGreyPicture() {
      Frame coloured = hand.shoot(shot, 0, 0);
      PalmRoi.Place expected = MadeUpPalms.roi(coloured).place();
      PalmRoi.Place place = MadeUpPalms.roi(grey(pegged(coloured, expected))).place();
      assertEquals(expected.x(), place.x(), 10);
      assertEquals(expected.y(), place.y(), 10);
    }

    /** With bright pegs that close the gaps between the fingers a little above their bottoms. */
    private static Frame pegged(Frame frame, PalmRoi.Place place) {
      int[] rgb = frame.rgb().clone();
      double span = place.side() / 1.25;
      double up = place.side() / 2 + 0.45 * span;
      for (double across : new double[] {-span / 2, 0, span / 2}) {
        double pegX = place.x() + Math.cos(place.turn()) * across + Math.sin(place.turn()) * up;
        double pegY = place.y() + Math.sin(place.turn()) * across - Math.cos(place.turn()) * up;
        for (int i = 0; i < rgb.length; i++) {
          double off = Math.hypot(i % frame.width() - pegX, i / frame.width() - pegY);
          rgb[i] = off < 0.1 * span ? 0xE0E0E0 : rgb[i];
        }
      }
      return new Frame(frame.width(), frame.height(), rgb, 0, 0);
    }
  }

  @Nested
  class Refuses {
    @Test
    void aRestWithoutAHand() {
      Frame empty = HandGenerator.empty(shot, 0, 0);
      assertEquals(new PalmLocation.Refused(PalmRefusal.NO_HAND), inTest.locate(empty));
    }

    @Test
    void aHandThatIsTooNear() {
      assertRefused(PalmRefusal.TOO_NEAR, shot.with(pose.scaled(2)));
    }

    @Test
    void aHandThatIsTooFar() {
      assertRefused(PalmRefusal.TOO_FAR, shot.with(pose.scaled(0.44)));
    }

    @Test
    void closedFingers() {
      assertRefused(PalmRefusal.FINGERS_CLOSED, shot.with(pose.closed()));
    }

    @Test
    void aHandLeaningToTheCamera() {
      assertRefused(PalmRefusal.TILTED, shot.with(pose.leaning(0, -50)));
    }

    @Test
    void aHandLeaningAside() {
      assertRefused(PalmRefusal.TILTED, shot.with(pose.leaning(-55, 0)));
    }

    @Test
    void aHandInTheDark() {
      assertRefused(PalmRefusal.TOO_DARK, shot.with(optics.lit(0.12)));
    }

    @Test
    void aBlurredHand() {
      assertRefused(PalmRefusal.BLURRED, shot.with(optics.blurred(6)));
    }

    @Test
    void aPictureAllBlack() {
      assertEquals(
          new PalmLocation.Refused(PalmRefusal.TOO_DARK), inTest.locate(even(640, 480, 0)));
    }

    @Test
    void aPictureAllWhite() {
      assertEquals(
          new PalmLocation.Refused(PalmRefusal.NO_HAND), inTest.locate(even(640, 480, 0xFFFFFF)));
    }

    @Test
    void aPictureOfOnePixel() {
      assertEquals(
          new PalmLocation.Refused(PalmRefusal.NO_HAND), inTest.locate(even(1, 1, 0xC08060)));
    }
  }
}
