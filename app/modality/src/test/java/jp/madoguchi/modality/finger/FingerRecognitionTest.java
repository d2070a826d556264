package jp.madoguchi.modality.finger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.modality.Demand;
import jp.madoguchi.core.modality.Enrolling;
import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.Sight;
import jp.madoguchi.core.modality.Template;
import jp.madoguchi.core.modality.Templates;
import jp.madoguchi.core.modality.Trial;
import jp.madoguchi.core.modality.UnfitTemplate;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.finger.FingerGenerator;
import jp.madoguchi.core.simulator.finger.SimulatedFingerSensor;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

/** Made-up fingers, compared by the real algorithm. */
class FingerRecognitionTest {
  private static final FingerGenerator OWN = new FingerGenerator(1);
  private static final Recognition IN_TEST =
      FingerRecognition.on(new SimulatedFingerSensor(OptionalLong::empty, new Still(), 1));
  private static final Template ENROLLED = enrol(OWN);

  /** Time stands still. */
  private static final class Still implements Clock {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long tick() {
      return 0;
    }

    @Override
    public String bootId() {
      return "boot";
    }
  }

  private static Template enrol(FingerGenerator finger) {
    Enrolling enrolling = IN_TEST.enrol();
    for (int shot = 0; shot < 12 && enrolling.template().isEmpty(); shot++) {
      enrolling.offer(finger.shoot(shot, shot, shot));
    }
    return enrolling.template().orElseThrow();
  }

  private static Trial trial(double exponent) throws UnfitTemplate {
    return IN_TEST.against(ENROLLED, new Demand(exponent, 1)).get();
  }

  private static Frame shown(long finger, long shot) {
    return new FingerGenerator(finger).shoot(shot, 0, 0);
  }

  @Test
  void theSameFingerLaidDownAnewIsRecognised() throws Exception {
    for (int shot = 100; shot < 106; shot++) {
      assertInstanceOf(Sight.Recognised.class, trial(5).look(OWN.shoot(shot, 0, 0)));
    }
  }

  @Test
  void otherFingersAreNotEvenAtTheWeakestDemand() throws Exception {
    for (int stranger = 2; stranger < 12; stranger++) {
      assertEquals(new Sight.NotAlike(), trial(4).look(shown(stranger, stranger)));
    }
  }

  @Test
  void anEmptyGlassIsNoFinger() throws Exception {
    assertEquals(
        new Sight.NotCaptured(Quality.NOTHING), trial(5).look(FingerGenerator.empty(3, 0, 0)));
  }

  @Test
  void aFingertipIsTooLittle() throws Exception {
    Frame whole = OWN.shoot(200, 0, 0);
    int[] tip = FingerGenerator.empty(4, 0, 0).rgb();
    int rows = whole.width() * 110;
    System.arraycopy(whole.rgb(), 0, tip, 0, rows);
    Frame frame = new Frame(whole.width(), whole.height(), tip, 0, 0);
    assertEquals(new Sight.NotCaptured(Quality.TOO_FAINT), trial(5).look(frame));
  }

  @Test
  void thePictureOfBeforeIsNotBelieved() throws Exception {
    Recognition fresh =
        FingerRecognition.on(new SimulatedFingerSensor(OptionalLong::empty, new Still(), 1));
    Trial trial = fresh.against(ENROLLED, new Demand(5, 0)).get();
    Frame first = OWN.shoot(300, 0, 0);
    trial.look(first);
    trial.look(OWN.shoot(301, 0, 0));
    assertEquals(new Sight.NotBelieved(LivenessCheck.Reason.REPLAYED), trial.look(first));
  }

  @Test
  void theVerdictIsTheExponentOfTheWholeTry() throws Exception {
    Sight sight = trial(4).look(OWN.shoot(400, 0, 0));
    double exponent = assertInstanceOf(Sight.Recognised.class, sight).exponent();
    assertEquals(new Sight.NotAlike(), trial(exponent + 0.01).look(OWN.shoot(400, 0, 0)));
  }

  @Test
  void fingersThatDisagreeEnrolNobody() {
    Enrolling enrolling = IN_TEST.enrol();
    Enrolling.Offer last = new Enrolling.Offer.SamePicture();
    for (int finger = 2; finger < 7; finger++) {
      last = enrolling.offer(shown(finger, finger));
    }
    assertEquals(new Enrolling.Offer.Disagreeing(), last);
    assertTrue(enrolling.template().isEmpty());
  }

  @Test
  void theSamePictureIsKeptOnce() {
    Enrolling enrolling = IN_TEST.enrol();
    enrolling.offer(OWN.shoot(500, 0, 0));
    assertEquals(new Enrolling.Offer.SamePicture(), enrolling.offer(OWN.shoot(500, 0, 0)));
  }

  @Test
  void aTemplateLiesBesideAPalmInOneSlot() throws Exception {
    Template palm = new Template(Modality.PALM, "palm-x", Bytes.of(new byte[] {1, 2}));
    Templates both = Templates.of(List.of(ENROLLED, palm));
    assertEquals(both, Templates.decode(both.encode()));
  }

  @Test
  void aTemplateOfAnotherVersionIsToBeEnrolledAnew() {
    Template old = new Template(Modality.FINGER, "sourceafis-1.0.0", ENROLLED.content());
    assertTrue(
        assertThrows(UnfitTemplate.class, () -> IN_TEST.against(old, Demand.likeness()))
            .isOfAnotherTime());
  }

  @Test
  void aDamagedTemplateIsRefused() {
    byte[] bytes = ENROLLED.content().toArray();
    for (int at = 0; at < bytes.length; at += 97) {
      byte[] cut = Arrays.copyOf(bytes, at);
      Template damaged = new Template(Modality.FINGER, ENROLLED.extractor(), Bytes.of(cut));
      assertThrows(UnfitTemplate.class, () -> IN_TEST.against(damaged, Demand.likeness()));
    }
  }
}
