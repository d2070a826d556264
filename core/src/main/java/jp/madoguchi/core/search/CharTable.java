package jp.madoguchi.core.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A number for each character. Takes room for the 256 characters around each that was set. */
final class CharTable {
  private static final int PAGE = 1 << Byte.SIZE;
  private static final int WITHIN = PAGE - 1;

  private final int[] usual = new int[PAGE];
  private final int[][] pages = new int[PAGE][];

  /**
   * @param usual for all that are not set
   */
  CharTable(int usual) {
    Arrays.fill(this.usual, usual);
    Arrays.fill(pages, this.usual);
  }

  int get(char c) {
    return pages[c >> Byte.SIZE][c & WITHIN];
  }

  void set(char c, int value) {
    own(c >> Byte.SIZE)[c & WITHIN] = value;
  }

  void increase(char c) {
    own(c >> Byte.SIZE)[c & WITHIN]++;
  }

  private int[] own(int page) {
    if (pages[page] == usual) {
      pages[page] = usual.clone();
    }
    return pages[page];
  }

  /** Tells of each character whose number is another than the usual one, in their order. */
  void forEach(IntConsumer set) {
    for (int page = 0; page < PAGE; page++) {
      for (int i = 0; pages[page] != usual && i < PAGE; i++) {
        if (pages[page][i] != usual[i]) {
          set.accept(page << Byte.SIZE | i);
        }
      }
    }
  }
}
