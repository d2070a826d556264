package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten jobs that a counter does most, each with the fewest keys that are safe. */
class CounterJobsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void takeTheKeysThatTheyMayAndNotOneMoreOrLess() throws Exception {
    Toolkit.start();
    Path out = folder.resolve("jobs");
    List<CounterJobs.Done> done;
    try (SandboxStage stage =
        SmallSandbox.stage(folder, new Texts(Locale.JAPAN), List.of(), folder.resolve("seen"))) {
      done = new CounterJobs(stage, out).play();
    }
    assertEquals(
        Arrays.stream(CounterJob.values()).map(job -> job + " " + job.most()).toList(),
        done.stream().map(each -> each.job() + " " + each.effort().pressed()).toList());
    String transcript = Files.readString(out.resolve("transcript.md"));
    for (CounterJob job : CounterJob.values()) {
      assertTrue(transcript.contains(job.title()), job.title());
    }
  }
}
