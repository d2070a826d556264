package jp.madoguchi.terminal.name;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which ideographs have which variants in a font: the part of its character map that speaks of
 * variation selectors (cmap, format 14; Unicode Technical Standard 37). Java2D draws the base where
 * a font lacks a variant and says nothing, so the font itself is asked. Immutable.
 */
final class VariationSequences {
  /** The glyph is that of the base without a selector. */
  static final int DEFAULT = -1;

  /** The format of the part that says it. */
  static final int FORMAT = 14;

  private final Map<Long, Integer> glyphs;

  private VariationSequences(Map<Long, Integer> glyphs) {
    this.glyphs = Map.copyOf(glyphs);
  }

  /**
   * Reads them; a font without any has none.
   *
   * @param file a TrueType or OpenType font, or a collection, of which the first one counts
   * @throws IOException the file cannot be read or is no font
   */
  static VariationSequences read(Path file) throws IOException {
    Map<Long, Integer> glyphs = new HashMap<>();
    CharacterMap.each(file, FORMAT, table -> selectors(table, glyphs));
    return new VariationSequences(glyphs);
  }

  /** Whether the font has a glyph that is meant for this base with this selector. */
  boolean has(int base, int selector) {
    return glyphs.containsKey(key(base, selector));
  }

  /** Its glyph, or {@link #DEFAULT}; empty where the font lacks it. */
  Optional<Integer> glyph(int base, int selector) {
    return Optional.ofNullable(glyphs.get(key(base, selector)));
  }

  /** Each base followed by its selector. */
  Set<String> all() {
    return glyphs.keySet().stream()
        .map(key -> Character.toString((int) (key >> 32)) + Character.toString(key.intValue()))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private static long key(int base, int selector) {
    return (long) base << 32 | selector;
  }

  private static void selectors(ByteBuffer table, Map<Long, Integer> glyphs) {
    int count = table.getInt(6);
    for (int i = 0; i < count; i++) {
      int at = 10 + 11 * i;
      int selector = unsigned24(table, at);
      defaults(table, table.getInt(at + 3), selector, glyphs);
      others(table, table.getInt(at + 7), selector, glyphs);
    }
  }

  /** Ranges of bases whose variant is the glyph they have anyway. */
  private static void defaults(ByteBuffer table, int at, int selector, Map<Long, Integer> glyphs) {
    for (int i = 0; at != 0 && i < table.getInt(at); i++) {
      int first = unsigned24(table, at + 4 + 4 * i);
      int more = Byte.toUnsignedInt(table.get(at + 4 + 4 * i + 3));
      for (int base = first; base <= first + more; base++) {
        glyphs.put(key(base, selector), DEFAULT);
      }
    }
  }

  private static void others(ByteBuffer table, int at, int selector, Map<Long, Integer> glyphs) {
    for (int i = 0; at != 0 && i < table.getInt(at); i++) {
      int pair = at + 4 + 5 * i;
      glyphs.put(key(unsigned24(table, pair), selector), CharacterMap.unsigned16(table, pair + 3));
    }
  }

  private static int unsigned24(ByteBuffer bytes, int at) {
    return CharacterMap.unsigned16(bytes, at) << 8 | Byte.toUnsignedInt(bytes.get(at + 2));
  }
}
