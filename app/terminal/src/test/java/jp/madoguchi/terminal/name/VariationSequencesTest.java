package jp.madoguchi.terminal.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The variants of a font, as its character map lists them. */
class VariationSequencesTest {
  private static final int SELECTOR = 0xE0101;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** A font of nothing but a character map, which has 辻 and 辺 to 邁 by default and 邉 apart. */
  private static byte[] made() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream font = new DataOutputStream(bytes);
    font.writeInt(0x00010000);
    font.writeShort(1);
    font.write(new byte[6]);
    font.writeBytes("cmap");
    font.writeInt(0);
    font.writeInt(28);
    font.writeInt(12 + 21 + 12 + 9);
    font.writeInt(1);
    font.writeShort(0);
    font.writeShort(5);
    font.writeInt(12);
    font.writeShort(14);
    font.writeInt(21 + 12 + 9);
    font.writeInt(1);
    three(font, SELECTOR);
    font.writeInt(21);
    font.writeInt(33);
    font.writeInt(2);
    three(font, 0x8FBB);
    font.writeByte(0);
    three(font, 0x8FBA);
    font.writeByte(0);
    font.writeInt(1);
    three(font, 0x9089);
    font.writeShort(7);
    return bytes.toByteArray();
  }

  private static void three(DataOutputStream font, int value) throws IOException {
    font.writeByte(value >> 16);
    font.writeShort(value);
  }

  private VariationSequences read(byte[] font) throws IOException {
    return VariationSequences.read(Files.write(folder.resolve("made.ttf"), font));
  }

  @Test
  void aVariantWithAGlyphOfItsOwnNamesIt() throws Exception {
    assertEquals(Optional.of(7), read(made()).glyph(0x9089, SELECTOR));
  }

  @Test
  void aVariantThatIsTheUsualGlyphCountsAsThere() throws Exception {
    assertEquals(Optional.of(VariationSequences.DEFAULT), read(made()).glyph(0x8FBB, SELECTOR));
  }

  @Test
  void anotherSelectorOrBaseIsLacking() throws Exception {
    VariationSequences inTest = read(made());
    assertFalse(inTest.has(0x9089, 0xE0102));
    assertFalse(inTest.has(0x908A, SELECTOR));
  }

  @Test
  void allAreListed() throws Exception {
    assertEquals(
        Set.of("\u9089\uDB40\uDD01", "\u8FBB\uDB40\uDD01", "\u8FBA\uDB40\uDD01"),
        read(made()).all());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 27, 40, 60, 80})
  void aFontThatEndsEarlyIsRefused(int length) throws Exception {
    byte[] cut = java.util.Arrays.copyOf(made(), length);
    assertThrows(IOException.class, () -> read(cut));
  }

  @Nested
  class OfTheNameFont {
    private VariationSequences inTest() throws IOException {
      Optional<Path> font = Fonts.nameFontFile();
      assumeTrue(font.isPresent(), "IPAmj Mincho (ipamjm.ttf) is not installed");
      return VariationSequences.read(font.orElseThrow());
    }

    @Test
    void thereAreMoreThanTenThousand() throws Exception {
      assertTrue(inTest().all().size() > 10_000);
    }

    @Test
    void theSelectorsAreThoseOfItsOwnCollection() throws Exception {
      assertTrue(inTest().has(0x845B, 0xE0102));
      assertFalse(inTest().has(0x845B, 0xE0100));
    }
  }
}
