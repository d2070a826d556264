package jp.madoguchi.core.search;

import java.util.Arrays;

/** Gathers rows of text and packs them in the order that is wanted in the end. */
final class TextPoolBuilder {
  private static final int FIRST = 1 << 12;

  private char[] chars = new char[FIRST];
  private int[] starts = new int[FIRST];
  private int rows;

  int rows() {
    return rows;
  }

  void add(String text) {
    int start = starts[rows];
    if (start + text.length() > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, start + text.length()));
    }
    if (rows + 1 == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    text.getChars(0, text.length(), chars, start);
    starts[++rows] = start + text.length();
  }

  /** Compares two rows as {@link String#compareTo} does. */
  int compare(int a, int b) {
    return Arrays.compare(chars, starts[a], starts[a + 1], chars, starts[b], starts[b + 1]);
  }

  /** The first five characters in a number that is ordered as the rows are, or equal. */
  long beginning(int row) {
    long beginning = 0;
    for (int i = 0; i < 5; i++) {
      int at = starts[row] + i;
      beginning = beginning << Byte.SIZE | (at < starts[row + 1] ? rough(chars[at]) : 0);
    }
    return beginning;
  }

  /** Katakana apart from each other, all before and all after them together. */
  private static int rough(char c) {
    return c <= '\u3001' ? 1 : c > '\u30FE' ? 0xFF : c - '\u3000';
  }

  /** The rows in the order of these numbers; what was gathered is zeroed. */
  TextPool pack(int[] order) {
    Alphabet alphabet = Alphabet.of(counts());
    int[] packedStarts = new int[order.length + 1];
    byte[] packed = new byte[1 + length(alphabet, order)];
    int at = 1;
    for (int i = 0; i < order.length; i++) {
      packedStarts[i] = at;
      for (int c = starts[order[i]]; c < starts[order[i] + 1]; c++) {
        at = alphabet.put(chars[c], packed, at);
      }
      packed[at++] = 0;
    }
    packedStarts[order.length] = at;
    Arrays.fill(chars, '\0');
    return new TextPool(alphabet, packed, packedStarts);
  }

  private int length(Alphabet alphabet, int[] order) {
    byte[] scratch = new byte[Alphabet.MOST_BYTES];
    int length = order.length;
    for (int row : order) {
      for (int c = starts[row]; c < starts[row + 1]; c++) {
        length += alphabet.put(chars[c], scratch, 0);
      }
    }
    return length;
  }

  private CharTable counts() {
    CharTable counts = new CharTable(0);
    for (int i = 0; i < starts[rows]; i++) {
      counts.increase(chars[i]);
    }
    return counts;
  }
}
