package jp.madoguchi.terminal.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
  void aVariantThatTheFontLacksIsAFrameWithBothCodesAndNeverTheBase(String base) {
    String variant = base + LAST_SELECTOR;
    assertTrue(inTest().lacks(variant));
    assertNotEquals(path(base), path(variant));
    assertEquals(CodeFrame.ADVANCE, inTest().of(variant).advance(), 0.001);
    assertEquals(List.of(code(base), "E01EF"), CodeFrame.lines(variant));
  }

  private static String code(String base) {
    return Integer.toHexString(base.codePointAt(0)).toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x30000, 0xE001, 0xF860, 0xF0000, 0x1F600})
  void aCharacterThatTheFontLacksAndOneOfPrivateUseAreFramesWithTheirCode(int point) {
    String character = Character.toString(point);
    assertTrue(inTest().lacks(character));
    assertEquals(CodeFrame.ADVANCE, inTest().of(character).advance(), 0.001);
    assertEquals(List.of("U+", code(character)), CodeFrame.lines(character));
  }

  @Test
  void framesOfDifferentCodesDiffer() {
    assertNotEquals(path("\uE001"), path("\uE002"));
    assertNotEquals(path(BASE + LAST_SELECTOR), path(BASE + "\uDB40\uDDEE"));
  }

  @Test
  void whatStandsAroundAFrameIsDrawnAsEver() {
    String around = path("渡" + "\uE001" + "一");
    assertTrue(around.startsWith(path("渡")));
    assertEquals(
        inTest().of("渡一").advance() + CodeFrame.ADVANCE, inTest().of("渡\uE001一").advance(), 0.001);
  }

  @Test
  void aSelectorWithinANameChangesNothingElse() {
    assertEquals(
        inTest().of("渡" + BASE + "一").advance(),
        inTest().of("渡" + BASE + SELECTOR_17 + "一").advance(),
        0.001);
    assertTrue(path("渡" + BASE + SELECTOR_17).startsWith(path("渡")));
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
  void everyVariantOfTheFontIsTheGlyphThatItsOwnTableNames() throws Exception {
    Path file = Fonts.nameFontFile().orElseThrow();
    VariationSequences variants = VariationSequences.read(file);
    Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(1000f);
    FontRenderContext context = new FontRenderContext(null, true, true);
    List<String> others =
        variants.all().stream()
            .filter(it -> {
              int base = it.codePointAt(0);
              int glyph = variants.glyph(base, it.codePointBefore(it.length())).orElseThrow();
              StringBuilder own = new StringBuilder();
              GlyphVector alone = font.createGlyphVector(context, new int[] {glyph});
              NameOutlines.svg(alone.getOutline(), 0, own);
              return glyph != VariationSequences.DEFAULT && !own.toString().equals(path(it));
            })
            .toList();
    assertEquals(List.of(), others);
  }

  @Test
  void aNameIsCompleteWhereNothingOfItIsAFrame() {
    assertTrue(inTest().complete("\uFA19崎　" + BASE + SELECTOR_17));
    assertFalse(inTest().complete("佐\uD83D\uDE00"));
    assertFalse(inTest().complete("佐" + BASE + LAST_SELECTOR));
  }

  @Test
  void aLongNameBreaksAfterABlankAndWithinNoCharacter() {
    String name = "見本　" + BASE + SELECTOR_17 + BASE + SELECTOR_18 + "一郎";
    assertEquals(List.of(name), inTest().lines(name, 7_000));
    assertEquals(
        List.of("見本　", BASE + SELECTOR_17 + BASE + SELECTOR_18 + "一郎"),
        inTest().lines(name, 5_000));
    assertEquals(
        List.of("見", "本", "　", BASE + SELECTOR_17, BASE + SELECTOR_18, "一", "郎"),
        inTest().lines(name, 1_000));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 900, 2_500, 3_000, 100_000})
  void theLinesOfANameAreTheName(double widest) {
    String name = "ＡＢ Ｃ　渡" + BASE + SELECTOR_17 + "\uE001　か\u3099";
    assertEquals(name, String.join("", inTest().lines(name, widest)));
  }

  @Test
  void nothingIsDrawnForNoName() {
    assertEquals("", path(""));
    assertEquals(0, inTest().of("").advance(), 0.001);
  }
}
