package jp.madoguchi.bench.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitySharesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(long residents, long seed) {
    return CityShares.run(new PrintStream(out, true, StandardCharsets.UTF_8), residents, seed);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("made and counted"))
        .toList();
  }

  @Test
  void aCityIsCounted() {
    assertEquals(0, run(5_000, 1));
    assertTrue(lines().getFirst().matches("people +5,000"), lines().getFirst());
    assertTrue(lines().stream().anyMatch(line -> line.matches("foreign +[0-9,]+ +[2-4]\\..* %")));
  }

  @Test
  void theSameSeedCountsTheSame() {
    run(3_000, 7);
    List<String> once = lines();
    out.reset();
    run(3_000, 7);
    assertEquals(once, lines());
  }

  @Test
  void aCityOfNobodyIsRefused() {
    assertEquals(2, run(0, 1));
  }
}
