package jp.madoguchi.modality.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.modality.Demand;
import jp.madoguchi.core.modality.Enrolling;
import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.RecognitionProvider;
import jp.madoguchi.core.modality.Sight;
import jp.madoguchi.core.modality.Template;
import jp.madoguchi.core.modality.UnfitTemplate;
import jp.madoguchi.core.modality.UnusableModality;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that the test writes itself stands for the office's: the whole path runs. */
class FaceProviderTest {
  private static final int SIDE = 8;
  private static final int LENGTH = 16;
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

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final PowerDisk files = new PowerDisk();

  @SuppressWarnings("NullAway.Init")
  private Path model;

  @BeforeEach
  void theOfficeSuppliesAModel() throws Exception {
    model = folder.resolve("model.onnx");
    Files.write(model, TinyModel.write(SIDE, SIDE, LENGTH, weights()));
    lay(text -> text);
  }

  /** Projects onto random directions, which keep angles apart. */
  private static float[] weights() {
    Random chance = new Random(8);
    float[] weights = new float[3 * SIDE * SIDE * LENGTH];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) chance.nextGaussian();
    }
    return weights;
  }

  private void lay(UnaryOperator<String> change) throws Exception {
    String text =
        """
        model=%s
        sha256=%s
        crop=0.25,0.0,0.5,1.0
        width=8
        height=8
        colours=bgr
        mean=127.5
        deviation=128
        scale=0.90:3,0.95:5,0.99:8
        """
            .formatted(model, Sha256.of(Files.readAllBytes(model)).hex());
    files.replace(FaceSettings.FILE, change.apply(text).getBytes(StandardCharsets.UTF_8));
  }

  private Recognition open() throws Exception {
    return new FaceProvider().open(files, NONE).orElseThrow();
  }

  /** Something with a pattern of its own, a little otherwise at each shot. */
  private static Frame face(long person, long shot) {
    Random own = new Random(person);
    Random noise = new Random(person * 1000 + shot);
    int[] rgb = new int[32 * 16];
    int[] blocks = new int[8 * 4];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = own.nextInt(0x1000000);
    }
    for (int i = 0; i < rgb.length; i++) {
      int block = blocks[i % 32 / 4 + i / 32 / 4 * 8];
      rgb[i] = (block & 0xF8F8F8) + noise.nextInt(8);
    }
    return new Frame(32, 16, rgb, shot, shot);
  }

  private static Template enrol(Recognition recognition, long person) {
    Enrolling enrolling = recognition.enrol();
    for (int shot = 0; shot < 5 && enrolling.template().isEmpty(); shot++) {
      enrolling.offer(face(person, shot));
    }
    return enrolling.template().orElseThrow();
  }

  private void refused(String words) {
    UnusableModality refused =
        assertThrows(UnusableModality.class, () -> new FaceProvider().open(files, NONE));
    assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.getMessage());
  }

  @Nested
  class Recognising {
    @Test
    void whoeverIsEnrolledIsRecognised() throws Exception {
      Recognition inTest = open();
      Template enrolled = enrol(inTest, 1);
      assertInstanceOf(
          Sight.Recognised.class,
          inTest.against(enrolled, new Demand(5, 0)).get().look(face(1, 9)));
    }

    @Test
    void somebodyElseIsNot() throws Exception {
      Recognition inTest = open();
      Template enrolled = enrol(inTest, 1);
      for (long stranger = 2; stranger < 30; stranger++) {
        assertEquals(
            new Sight.NotAlike(),
            inTest.against(enrolled, new Demand(4, 0)).get().look(face(stranger, 1)));
      }
    }

    @Test
    void darknessIsNotCompared() throws Exception {
      Recognition inTest = open();
      Template enrolled = enrol(inTest, 1);
      Frame dark = new Frame(32, 16, new int[32 * 16], 0, 0);
      assertEquals(
          new Sight.NotCaptured(Quality.TOO_DARK),
          inTest.against(enrolled, Demand.likeness()).get().look(dark));
    }

    @Test
    void theSameModelShownPicturesOtherwiseMakesOtherTemplates() throws Exception {
      Template enrolled = enrol(open(), 1);
      lay(text -> text.replace("bgr", "rgb"));
      Recognition other = open();
      assertThrows(UnfitTemplate.class, () -> other.against(enrolled, Demand.likeness()));
    }

    @Test
    void aModelThatAnswersWithNoNumbersRecognisesNobody() throws Exception {
      Template enrolled = enrol(open(), 1);
      float[] broken = weights();
      broken[0] = Float.NaN;
      Files.write(model, TinyModel.write(SIDE, SIDE, LENGTH, broken));
      lay(text -> text);
      assertEquals(
          new Enrolling.Offer.NotCaptured(Quality.TOO_FAINT), open().enrol().offer(face(1, 1)));
      assertEquals(Modality.FACE, enrolled.modality());
    }
  }

  @Nested
  class Refusing {
    @Test
    void withoutSettingsThereAreNoFaces() throws Exception {
      files.delete(FaceSettings.FILE);
      assertEquals(Optional.empty(), new FaceProvider().open(files, NONE));
    }

    @Test
    void anotherFileThanTheOneThatWasAgreedOn() throws Exception {
      byte[] altered = Files.readAllBytes(model);
      altered[altered.length / 2] ^= 1;
      Files.write(model, altered);
      refused("another file");
    }

    @Test
    void aModelThatIsNotThere() throws Exception {
      Files.delete(model);
      refused("cannot be read");
    }

    @Test
    void whatIsNoModel() throws Exception {
      Files.write(model, new byte[] {1, 2, 3});
      lay(text -> text);
      refused("is none");
    }

    @Test
    void aModelOfOtherPictures() throws Exception {
      lay(text -> text.replace("width=8", "width=16"));
      refused("other pictures");
    }

    @Test
    void settingsThatCannotBeUsed() throws Exception {
      for (String line :
          new String[] {"crop=0,0,2,1", "width=x", "colours=hsv", "scale=0.5:4,0.4:5", "sha256="}) {
        String name = line.substring(0, line.indexOf('='));
        lay(text -> text.replaceAll(name + "=.*", line));
        refused(name);
      }
    }
  }

  @Test
  void itIsFoundOnTheClassPath() {
    assertTrue(
        ServiceLoader.load(RecognitionProvider.class).stream()
            .anyMatch(found -> found.type() == FaceProvider.class));
  }
}
