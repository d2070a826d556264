package jp.madoguchi.core.biometric;

/** Connected regions of a picture of booleans, row by row, joined along the four directions. */
final class Blobs {
  private Blobs() {}

  /** Only the largest region of true cells. */
  static boolean[] largest(boolean[] cells, int width) {
    int[] label = new int[cells.length];
    int[] stack = new int[cells.length];
    int labels = 0;
    int widest = 0;
    int widestLabel = -1;
    for (int seed = 0; seed < cells.length; seed++) {
      if (cells[seed] && label[seed] == 0) {
        labels++;
        int size = flood(cells, true, label, stack, width, seed, labels);
        if (size > widest) {
          widest = size;
          widestLabel = labels;
        }
      }
    }
    boolean[] only = new boolean[cells.length];
    for (int i = 0; i < only.length; i++) {
      only[i] = label[i] == widestLabel;
    }
    return only;
  }

  /** The same with every false region filled that does not touch the rim. */
  static boolean[] filled(boolean[] cells, int width) {
    int[] label = new int[cells.length];
    int[] stack = new int[cells.length];
    for (int i = 0; i < cells.length; i++) {
      boolean rim =
          i < width || i >= cells.length - width || i % width == 0 || i % width == width - 1;
      if (rim && !cells[i] && label[i] == 0) {
        flood(cells, false, label, stack, width, i, 1);
      }
    }
    boolean[] filled = new boolean[cells.length];
    for (int i = 0; i < filled.length; i++) {
      filled[i] = label[i] == 0;
    }
    return filled;
  }

  private static int flood(
      boolean[] cells, boolean kind, int[] label, int[] stack, int width, int seed, int mark) {
    int depth = 0;
    int size = 0;
    stack[depth++] = seed;
    label[seed] = mark;
    while (depth > 0) {
      int at = stack[--depth];
      size++;
      int x = at % width;
      int[] next = {x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width};
      for (int cell : next) {
        if (cell >= 0 && cell < cells.length && cells[cell] == kind && label[cell] == 0) {
          label[cell] = mark;
          stack[depth++] = cell;
        }
      }
    }
    return size;
  }
}
