package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.madoguchi.sandbox.RunningSandbox;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxMaker;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {

  private static final int RESIDENTS = 60;

  @TempDir Path folder;

  @Test
  void theMainJobIsDoneFromTheFirstCardToTheReceipt() throws Exception {
    Toolkit.start();
    var clock = new SystemClock();
    Path sandbox = folder.resolve("sandbox");
    SandboxMaker.make(
        sandbox, SandboxPlan.ofMadeUpCity(RESIDENTS, 7), clock, new SystemRandomness(), _ -> {});
    Texts texts = new Texts(Locale.JAPANESE);
    Path out = Path.of(System.getProperty("tour.out", folder.resolve("tour").toString()));
    try (InputStream file =
            Objects.requireNonNull(
                MainJobTest.class.getResourceAsStream("/jp/madoguchi/sandbox/movements.csv"));
        var stage =
            new SandboxStage(
                new RunningSandbox(
                    Sandbox.open(sandbox, new SystemRandomness()),
                    texts,
                    clock,
                    new SystemRandomness()),
                texts,
                clock,
                Fonts.load(),
                TourPlan.forCast(
                    clock.today(),
                    "minatomachi",
                    MovementFile.read(file, clock.today()).movements()),
                out)) {
      TourOutcome outcome = new TourStory(stage, out).play();
      assertEquals(List.of(), outcome.refused());
      assertEquals(6, outcome.entered().size());
      assertEquals(List.of(), outcome.missing());
      assertTrue(outcome.complete());
    }
  }
}
