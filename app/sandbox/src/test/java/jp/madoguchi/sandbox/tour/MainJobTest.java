package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {

  @TempDir Path folder;

  @Test
  void theMainJobIsDoneFromTheFirstCardToTheReceipt() throws Exception {
    Toolkit.start();
    Path out = Path.of(System.getProperty("tour.out", folder.resolve("tour").toString()));
    try (InputStream file =
            Objects.requireNonNull(
                MainJobTest.class.getResourceAsStream("/jp/madoguchi/sandbox/movements.csv"));
        var stage =
            SmallSandbox.stage(
                folder,
                new Texts(Locale.JAPANESE),
                MovementFile.read(file, new SystemClock().today()).movements(),
                out)) {
      TourOutcome outcome = new TourStory(stage, out).play();
      assertEquals(List.of(), outcome.refused());
      assertEquals(6, outcome.entered().size());
      assertEquals(List.of(), outcome.missing());
      assertTrue(outcome.complete());
      assertTrue(
          Files.readString(out.resolve("transcript.md")).contains("steady hand → home screen: "));
    }
  }
}
