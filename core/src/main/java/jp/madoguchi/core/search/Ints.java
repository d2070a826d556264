package jp.madoguchi.core.search;

import java.util.Arrays;

/** Numbers that are gathered. */
final class Ints {
  private int[] values = new int[1 << 6];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
