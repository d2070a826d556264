package jp.madoguchi.terminal.name;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * Which characters a font has, without opening it as a font, which takes long where it is large
 * (cmap, format 12). A font without such a table has none. Immutable.
 */
public final class Coverage {
  private static final int FORMAT = 12;
  private static final int HEAD = 16;
  private static final int GROUP = 12;

  private final BitSet points;

  private Coverage(BitSet points) {
    this.points = points;
  }

  /**
   * Reads it.
   *
   * @param file a TrueType or OpenType font, or a collection, of which the first one counts
   * @throws IOException the file cannot be read or is no font
   */
  public static Coverage read(Path file) throws IOException {
    BitSet points = new BitSet(Character.MAX_CODE_POINT);
    CharacterMap.each(file, FORMAT, table -> groups(table, points));
    return new Coverage(points);
  }

  /** Of no font. */
  public static Coverage none() {
    return new Coverage(new BitSet());
  }

  public boolean has(int point) {
    return points.get(point);
  }

  private static void groups(ByteBuffer table, BitSet points) {
    for (int i = 0; i < table.getInt(HEAD - 4); i++) {
      int first = table.getInt(HEAD + GROUP * i);
      int last = table.getInt(HEAD + GROUP * i + 4);
      if (first < 0 || last > Character.MAX_CODE_POINT) {
        throw new IllegalArgumentException("beyond Unicode");
      }
      points.set(first, last + 1);
    }
  }
}
