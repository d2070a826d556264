package jp.madoguchi.core.modality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Frame;
import org.junit.jupiter.api.Test;

/** Numbers stand for samples: the nearer, the more alike. */
class SampledRecognitionTest {
  private static final Camera NONE =
      new Camera() {
        @Override
        public String name() {
          return "none";
        }

        @Override
        public Capture start() throws CameraLost {
          throw new CameraLost("none");
        }
      };

  private static final Samples<Integer> NUMBERS =
      new Samples<>() {
        @Override
        public Reading<Integer> read(Frame frame) {
          int pixel = frame.rgb()[0];
          return pixel == 0 ? new Poor<>(Quality.NOTHING) : new Found<>(pixel);
        }

        @Override
        public double exponent(Integer enrolled, Integer probe) {
          return 8 - 0.1 * Math.abs(enrolled - probe);
        }

        @Override
        public byte[] bytes(Integer sample) {
          return new byte[] {sample.byteValue()};
        }

        @Override
        public Integer sample(byte[] bytes) {
          return (int) bytes[0];
        }
      };

  private final Recognition inTest =
      new SampledRecognition<>(Modality.FINGER, "numbers-1", NONE, NUMBERS);

  private static Frame showing(int number) {
    return new Frame(1, 1, new int[] {number}, 0, 0);
  }

  private Template enrolled(int... numbers) {
    Enrolling enrolling = inTest.enrol();
    for (int number : numbers) {
      enrolling.offer(showing(number));
    }
    return enrolling.template().orElseThrow();
  }

  private Sight look(Template template, double exponent, int number) throws UnfitTemplate {
    return inTest.against(template, new Demand(exponent, 0)).get().look(showing(number));
  }

  @Test
  void aTryIsHeldToWhatItIsAsAWhole() throws Exception {
    Template template = enrolled(40, 41, 42);
    double whole = 8 - Math.log10(6 * 3);
    assertInstanceOf(Sight.Recognised.class, look(template, whole - 0.01, 41));
    assertEquals(new Sight.NotAlike(), look(template, whole + 0.01, 42));
  }

  @Test
  void nothingToCompareCostsNoTry() throws Exception {
    assertEquals(new Sight.NotCaptured(Quality.NOTHING), look(enrolled(40, 41, 42), 4, 0));
  }

  @Test
  void threeThatAgreeAreEnoughAndWhatDoesNotIsLeftOut() throws Exception {
    Enrolling enrolling = inTest.enrol();
    enrolling.offer(showing(40));
    enrolling.offer(showing(100));
    enrolling.offer(showing(41));
    assertEquals(Optional.empty(), enrolling.template());
    enrolling.offer(showing(42));
    assertEquals(new Sight.NotAlike(), look(enrolling.template().orElseThrow(), 4, 100));
  }

  @Test
  void fiveThatDisagreeBeginAnew() {
    Enrolling enrolling = inTest.enrol();
    for (int number = 1; number < 5; number++) {
      assertEquals(new Enrolling.Offer.Kept(number), enrolling.offer(showing(number * 31 - 30)));
    }
    assertEquals(new Enrolling.Offer.Disagreeing(), enrolling.offer(showing(127)));
    assertEquals(new Enrolling.Offer.Kept(1), enrolling.offer(showing(1)));
    assertTrue(enrolling.template().isEmpty());
  }

  @Test
  void aDeviceThatStandsStillIsNotBelieved() throws Exception {
    Template template = enrolled(40, 41, 42);
    Trial trial = inTest.against(template, new Demand(6, 0)).get();
    Sight last = new Sight.NotAlike();
    for (int i = 0; i < 5; i++) {
      last = trial.look(showing(90));
    }
    assertEquals(new Sight.NotBelieved(LivenessCheck.Reason.FROZEN), last);
  }
}
