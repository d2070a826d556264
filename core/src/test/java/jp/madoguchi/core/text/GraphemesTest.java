package jp.madoguchi.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name as its reader counts it. */
class GraphemesTest {
  /** 渡 at 0, 邉 with a selector at 1, 𠮷 at 4, か with its mark at 6; it ends at 8. */
  private static final String NAME = "渡\u9089\uDB40\uDD10\uD842\uDFB7か\u3099";

  @Test
  void aBaseKeepsItsSelectorAndItsMarks() {
    assertEquals(List.of("渡", "\u9089\uDB40\uDD10", "\uD842\uDFB7", "か\u3099"), Graphemes.of(NAME));
  }

  @Test
  void nothingHasNone() {
    assertEquals(List.of(), Graphemes.of(""));
    assertEquals(0, Graphemes.before("", 0));
    assertEquals(0, Graphemes.after("", 0));
  }

  @ParameterizedTest
  @CsvSource({"-1,0", "0,0", "1,1", "2,1", "3,1", "4,4", "5,4", "7,6", "8,8", "9,8"})
  void theFloorIsTheBorderAtOrBefore(int place, int border) {
    assertEquals(border, Graphemes.floor(NAME, place));
  }

  @ParameterizedTest
  @CsvSource({"-1,0", "0,0", "1,1", "2,4", "3,4", "4,4", "5,6", "7,8", "8,8", "9,8"})
  void theCeilingIsTheBorderAtOrAfter(int place, int border) {
    assertEquals(border, Graphemes.ceiling(NAME, place));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "3,1", "4,1", "6,4", "8,6"})
  void theOneBeforeIsAWholeOne(int place, int border) {
    assertEquals(border, Graphemes.before(NAME, place));
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,4", "2,4", "4,6", "6,8", "8,8"})
  void theOneAfterIsAWholeOne(int place, int border) {
    assertEquals(border, Graphemes.after(NAME, place));
  }
}
