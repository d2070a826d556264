package jp.madoguchi.terminal.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ideographs as IPAmj Mincho draws them. */
class NameOutlinesTest {
  /** 邉. */
  private static final String BASE = "\u9089";

  private static final String SELECTOR_17 = "\uDB40\uDD10";
  private static final String SELECTOR_18 = "\uDB40\uDD11";

  /** U+E01EF, the last selector, to which no ideograph is registered. */
  private static final String LAST_SELECTOR = "\uDB40\uDDEF";

  private Optional<NameOutlines> loaded = Optional.empty();

  @BeforeEach
  void theNameFontIsInstalled() throws Exception {
    Optional<Path> font = Fonts.nameFontFile();
    assumeTrue(font.isPresent(), "IPAmj Mincho (ipamjm.ttf) is not installed");
    loaded = Optional.of(new NameOutlines(font.orElseThrow()));
  }

  private NameOutlines inTest() {
    return loaded.orElseThrow();
  }

  private String path(String name) {
    return inTest().of(name).path();
  }

  @Test
  void aSelectorPicksAnotherShape() {
    assertNotEquals(path(BASE), path(BASE + SELECTOR_17));
    assertNotEquals(path(BASE + SELECTOR_17), path(BASE + SELECTOR_18));
  }

  @Test
  void aSelectorTakesNoRoomOfItsOwn() {
    assertEquals(inTest().of(BASE).advance(), inTest().of(BASE + SELECTOR_17).advance(), 0.001);
  }

  @ParameterizedTest
  @ValueSource(strings = {BASE, "佐", "𠮷"})
  void aSelectorThatTheFontLacksDrawsTheBaseAlone(String base) {
    assertEquals(path(base), path(base + LAST_SELECTOR));
    assertEquals(inTest().of(base).advance(), inTest().of(base + LAST_SELECTOR).advance(), 0.001);
  }

  @Test
  void aSelectorWithinANameChangesNothingElse() {
    assertEquals(
        inTest().of("渡" + BASE + "一").advance(),
        inTest().of("渡" + BASE + SELECTOR_17 + "一").advance(),
        0.001);
    assertEquals(path("渡" + BASE + "一"), path("渡" + BASE + LAST_SELECTOR + "一"));
  }

  @Test
  void theCompatibilityIdeographDiffersFromTheUnifiedOne() {
    assertNotEquals(path("\uFA19"), path("\u795E"));
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsDrawn() {
    assertTrue(inTest().complete("\uD842\uDFB7"));
    assertNotEquals(path("\uD842\uDFB7"), path("吉"));
  }

  @Test
  void whatTheFontLacksIsFound() {
    assertEquals(1, inTest().missing("佐\uD83D\uDE00"));
    assertFalse(inTest().complete("佐\uD83D\uDE00"));
    assertEquals(-1, inTest().missing("\uFA19崎　" + BASE + SELECTOR_17));
  }

  @Test
  void nothingIsDrawnForNoName() {
    assertEquals("", path(""));
    assertEquals(0, inTest().of("").advance(), 0.001);
  }
}
