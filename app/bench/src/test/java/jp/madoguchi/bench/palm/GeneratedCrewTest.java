package jp.madoguchi.bench.palm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import jp.madoguchi.core.port.Frame;
import org.junit.jupiter.api.Test;

class GeneratedCrewTest {
  @Test
  void aLeftHandIsARightOneInAMirror() {
    Frame right = new Frame(3, 2, new int[] {1, 2, 3, 4, 5, 6}, 0, 0);
    assertArrayEquals(new int[] {3, 2, 1, 6, 5, 4}, GeneratedCrew.mirrored(right).rgb());
  }
}
