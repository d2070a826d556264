package jp.madoguchi.terminal.name;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

  private static final int TABLE = 0x636D6170;
  private static final int COLLECTION = 0x74746366;
  private static final int FORMAT = 14;

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
    try (FileChannel channel = FileChannel.open(file)) {
      Map<Long, Integer> glyphs = new HashMap<>();
      Optional<ByteBuffer> map = characterMap(channel);
      if (map.isPresent()) {
        subtables(map.get(), glyphs);
      }
      return new VariationSequences(glyphs);
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw new IOException("no font: " + file.getFileName(), broken);
    }
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

  private static Optional<ByteBuffer> characterMap(FileChannel channel) throws IOException {
    long start = 0;
    ByteBuffer head = bytes(channel, 0, 16);
    if (head.getInt(0) == COLLECTION) {
      start = Integer.toUnsignedLong(head.getInt(12));
    }
    int tables = unsigned16(bytes(channel, start, 12), 4);
    ByteBuffer directory = bytes(channel, start + 12, 16 * tables);
    for (int at = 0; at < directory.limit(); at += 16) {
      if (directory.getInt(at) == TABLE) {
        long offset = Integer.toUnsignedLong(directory.getInt(at + 8));
        return Optional.of(bytes(channel, offset, directory.getInt(at + 12)));
      }
    }
    return Optional.empty();
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
    if (length < 0 || from + length > channel.size()) {
      throw new EOFException("a font that ends early");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("a font that ends early");
      }
    }
    return bytes.flip();
  }

  private static void subtables(ByteBuffer map, Map<Long, Integer> glyphs) {
    for (int i = 0; i < unsigned16(map, 2); i++) {
      int at = map.getInt(4 + 8 * i + 4);
      if (unsigned16(map, at) == FORMAT) {
        selectors(map.slice(at, map.limit() - at), glyphs);
      }
    }
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
      glyphs.put(key(unsigned24(table, pair), selector), unsigned16(table, pair + 3));
    }
  }

  private static int unsigned16(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private static int unsigned24(ByteBuffer bytes, int at) {
    return unsigned16(bytes, at) << 8 | Byte.toUnsignedInt(bytes.get(at + 2));
  }
}
