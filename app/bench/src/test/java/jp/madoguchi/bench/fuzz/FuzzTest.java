package jp.madoguchi.bench.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {
  /** Of fuzzing in each run of the tests; {@code lab fuzz} has as long as it is given. */
  private static final Duration SHORT = Duration.ofSeconds(10);

  private static final int LEAST = 10;

  @TempDir Path corpus;

  @Test
  void everyTargetReadsWhatIsRight() {
    List<Target> all = new Targets().all();
    List<String> refused = new ArrayList<>();
    for (Target target : all) {
      assertFalse(target.seeds().isEmpty(), target.name());
      if (!target.seeds().stream().allMatch(target.reading()::accepts)) {
        refused.add(target.name());
      }
    }
    assertEquals(List.of(), refused);
    assertTrue(all.size() >= LEAST);
  }

  @Test
  void aValueOfTwoFormsIsFound() {
    Target careless =
        Target.canonical(
            "careless", Exception.class, bytes -> bytes.length, _ -> new byte[] {1}, List.of());
    assertTrue(careless.reading().accepts(new byte[] {1}));
    assertThrows(Target.SecondForm.class, () -> careless.reading().accepts(new byte[] {2}));
  }

  @Test
  void anotherRefusalThanItsOwnIsFound() {
    Target careless =
        Target.reading(
            "careless",
            java.io.IOException.class,
            bytes -> {
              throw new InterruptedException();
            },
            List.of());
    assertThrows(IllegalStateException.class, () -> careless.reading().accepts(new byte[0]));
  }

  @Test
  void theEngineFindsWhatIsPlanted() throws Exception {
    Fuzz.Finding finding = new Fuzz(corpus, SHORT).run(Targets.PLANTED, List.of(new byte[] {0}));
    assertFalse(finding.clean());
    assertTrue(finding.words().contains("SecondForm"), finding::words);
  }

  @Test
  void theEngineFindsNothingElse() throws Exception {
    Fuzz.Finding finding =
        new Fuzz(corpus, SHORT).run(Targets.TOGETHER, new Targets().together().seeds());
    assertTrue(finding.clean(), finding::words);
  }
}
