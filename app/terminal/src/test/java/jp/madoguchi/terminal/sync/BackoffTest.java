package jp.madoguchi.terminal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protocol point 15: retry is capped exponential with jitter. */
class BackoffTest {
  private static final Randomness RANDOMNESS = new SystemRandomness();
  private final Backoff inTest =
      new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), RANDOMNESS);

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 4", "8, 256", "9, 300", "30, 300", "31, 300", "1000000, 300"})
  void aWaitIsBetweenHalfAndAllOfWhatDoublesUpToTheCap(int failures, int seconds) {
    Duration most = Duration.ofSeconds(seconds);
    for (int i = 0; i < 50; i++) {
      Duration wait = inTest.after(failures);
      assertTrue(
          wait.compareTo(most) <= 0 && wait.compareTo(most.dividedBy(2)) >= 0, wait.toString());
    }
  }

  @Test
  void waitsAreScattered() {
    Set<Duration> waits = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      waits.add(inTest.after(5));
    }
    assertEquals(20, waits.size());
  }

  @Test
  void aCapBelowTheBaseIsNone() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1), RANDOMNESS));
  }
}
