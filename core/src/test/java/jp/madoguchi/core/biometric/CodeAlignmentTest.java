package jp.madoguchi.core.biometric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeAlignmentTest {
  /** Patches of four by four equal bits: line filters answer alike over some cells. */
  private static long[] rows(long seed) {
    Random chance = new Random(seed);
    long[] rows = new long[PalmCode.PLANES * PalmRoi.SIZE];
    for (int y = 0; y < rows.length; y += 4) {
      long row = 0;
      for (int x = 0; x < PalmRoi.SIZE; x += 4) {
        row |= chance.nextBoolean() ? 0xFL << x : 0;
      }
      Arrays.fill(rows, y, y + 4, row);
    }
    return rows;
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

  private static double likeness(PalmCode fixed, PalmCode moved) {
    long[] known = new long[PalmRoi.SIZE];
    Arrays.fill(known, -1L);
    return CodeAlignment.likeness(fixed, List.of(new TurnedCode(moved, known)));
  }

  @Test
  void aCodeIsWhollyLikeItself() {
    PalmCode inTest = new PalmCode(rows(1));
    assertEquals(1, likeness(inTest, inTest));
  }

  @ParameterizedTest
  @CsvSource({"8, 0", "-8, 0", "0, 8", "0, -8", "5, -7", "-3, 4"})
  void aShiftWithinReachIsFound(int right, int down) {
    PalmCode fixed = new PalmCode(rows(1));
    assertTrue(likeness(fixed, shifted(rows(1), right, down)) > 0.9);
  }

  @Test
  void unlikeCodesStayFarBelow() {
    assertTrue(likeness(new PalmCode(rows(1)), new PalmCode(rows(2))) < 0.6);
  }
}
