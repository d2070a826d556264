package jp.madoguchi.bench.palm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import jp.madoguchi.core.biometric.PalmSteps;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import jp.madoguchi.core.simulator.hand.Shot;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PalmEvalTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(String... line) {
    return new PalmEval(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(line);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Writes shots of made-up people, and the list of them. */
  private Path crew(int people, String kind) throws IOException {
    StringBuilder list = new StringBuilder("person,session,path\n");
    for (int person = 0; person < people; person++) {
      HandGenerator hand = new HandGenerator(8_000 + person);
      for (int shot = 0; shot < 3; shot++) {
        String name = "p%d %d.%s".formatted(person, shot, kind);
        picture(hand.shoot(Shot.everyday(person * 10L + shot), shot, shot), name, kind);
        list.append("p%d,%d,\"%s\"%n".formatted(person, shot / 2 + 1, name));
      }
    }
    return Files.writeString(folder.resolve("list.csv"), list);
  }

  private void picture(Frame frame, String name, String kind) throws IOException {
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, frame.width(), frame.height(), frame.rgb(), 0, frame.width());
    assertTrue(ImageIO.write(image, kind, folder.resolve(name).toFile()), kind);
  }

  @Nested
  class MadeUpPeople {
    /** The tripwire of the suite; the measure itself is the same over 500 people. */
    @Test
    void areAcquiredAndToldApart() {
      PalmSteps steps = PalmSteps.ofPhotographs();
      Tally tally =
          new Tally(new GeneratedCrew(new Capturing(steps, false), 20_000_000).captures(30));
      Scores scores = Scores.compare(Crew.of(tally.captures(), 1), steps);
      ErrorRates rates = new ErrorRates(scores.sorted(true), scores.sorted(false));

      assertTrue(tally.refused() <= 2, () -> "not acquired: " + tally.reasons());
      assertEquals(0, rates.equalErrorRate());
      float stranger = scores.sorted(false)[rates.impostors() - 1];
      float own = scores.sorted(true)[0];
      assertTrue(
          steps.exponent(own, 1) >= PalmVerifier.DEFAULT_EXPONENT, () -> "weakest own: " + own);
      assertTrue(own - stranger > 0.05, () -> "only " + own + " over " + stranger);
    }

    @Test
    void areReportedInTheWordsOfTheStandard() {
      assertEquals(0, run("--generated", "3", "--out", folder.resolve("out").toString()));
      for (String word : List.of("FTA", "FTE", "EER", "FNMR", "FMR", "not provable", "Promised")) {
        assertTrue(text().contains(word), word);
      }
      for (String file : List.of("report.txt", "det.csv", "det.svg", "scores.csv")) {
        assertTrue(Files.isRegularFile(folder.resolve("out").resolve(file)), file);
      }
    }

    @Test
    void giveTheSameRatesAgain() {
      run("--generated", "3");
      String first = text().replaceAll("Milliseconds.*", "");
      out.reset();
      run("--generated", "3");
      assertEquals(first, text().replaceAll("Milliseconds.*", ""));
    }
  }

  @Nested
  class AList {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "tif"})
    void ofPicturesIsMeasured(String kind) throws IOException {
      assertEquals(0, run("--list", crew(2, kind).toString()));
      assertTrue(text().contains("FTA) / 取得失敗: 0.000 % (0/6)"), PalmEvalTest.this::text);
      assertTrue(text().contains("照合数: 2, 4"), PalmEvalTest.this::text);
    }

    @Test
    void ofRegionsIsMeasured() throws IOException {
      assertEquals(0, run("--list", crew(2, "png").toString(), "--roi", "--all-pairs"));
      assertTrue(text().contains("照合数: 4, 9"), PalmEvalTest.this::text);
    }

    @Test
    void withWhatCannotBeReadNamesIt() throws IOException {
      Path list = crew(2, "png");
      Files.writeString(folder.resolve("broken.jpg"), "no picture");
      Files.writeString(
          list,
          "x,1,broken.jpg\nx,1,gone.png\nx,1,p0 0.png\n",
          java.nio.file.StandardOpenOption.APPEND);
      assertEquals(0, run("--list", list.toString()));
      assertTrue(text().contains("除外: 3"), PalmEvalTest.this::text);
      assertTrue(text().contains("broken.jpg: no picture of a known kind"));
      assertTrue(text().contains("gone.png: the file cannot be read"));
      assertTrue(text().contains("the same file as p0 0.png of person p0"));
    }

    @Test
    void ofOnePersonHasNoErrorRates() throws IOException {
      assertEquals(0, run("--list", crew(1, "png").toString()));
      assertTrue(text().contains("Too few good samples"), PalmEvalTest.this::text);
    }
  }

  @Nested
  class EndsWithTwoAndASentence {
    private void refused(String sentence, String... line) {
      assertEquals(2, run(line));
      String said = err.toString(StandardCharsets.UTF_8);
      assertTrue(said.contains(sentence), said);
      assertEquals("", text());
    }

    @Test
    void withoutWork() {
      refused("one of --list and --generated is needed");
    }

    @Test
    void atAnUnknownWord() {
      refused("unknown word --lsit", "--lsit", "x");
    }

    @Test
    void atANumberOutOfRange() {
      refused("--enrol takes 1 to 5, not 9.", "--generated", "3", "--enrol", "9");
    }

    @Test
    void whereNoPictureCanBeRead() throws IOException {
      Path list = Files.writeString(folder.resolve("list.csv"), "p,1,gone.png\n");
      refused("none of the 1 pictures can be read", "--list", list.toString());
    }

    @Test
    void atAListThatIsNotThere() {
      refused("cannot be read.", "--list", folder.resolve("none.csv").toString());
    }
  }
}
