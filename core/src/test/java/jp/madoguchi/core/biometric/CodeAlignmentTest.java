package jp.madoguchi.core.biometric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeAlignmentTest {
  private static long[] rows(long seed) {
    return new Random(seed).longs(PalmCode.PLANES * PalmRoi.SIZE).toArray();
  }

  private static PalmCode shifted(long[] rows, int right, int down) {
    long[] moved = new Random(99).longs(rows.length).toArray();
    for (int plane = 0; plane < PalmCode.PLANES; plane++) {
      for (int y = 0; y < PalmRoi.SIZE; y++) {
        int from = y - down;
        if (from >= 0 && from < PalmRoi.SIZE) {
          long row = rows[plane * PalmRoi.SIZE + from];
          moved[plane * PalmRoi.SIZE + y] = right >= 0 ? row << right : row >>> -right;
        }
      }
    }
    return new PalmCode(moved);
  }

  @Test
  void aCodeIsWhollyLikeItself() {
    PalmCode inTest = new PalmCode(rows(1));
    assertEquals(1, CodeAlignment.likeness(inTest, inTest));
  }

  @ParameterizedTest
  @CsvSource({"8, 0", "-8, 0", "0, 8", "0, -8", "5, -7", "-3, 4"})
  void aShiftWithinReachIsFound(int right, int down) {
    PalmCode fixed = new PalmCode(rows(1));
    assertTrue(CodeAlignment.likeness(fixed, shifted(rows(1), right, down)) > 0.9);
  }

  @Test
  void unlikeCodesStayFarBelow() {
    assertTrue(CodeAlignment.likeness(new PalmCode(rows(1)), new PalmCode(rows(2))) < 0.6);
  }
}
