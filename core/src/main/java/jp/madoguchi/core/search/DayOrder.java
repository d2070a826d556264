package jp.madoguchi.core.search;

import java.util.Arrays;

/**
 * People in the order of their days. A day is looked for among every sixty-fourth first, which stay
 * in the processor's cache.
 */
final class DayOrder {
  private static final int STEP = 64;

  private final int[] people;
  private final int[] day;
  private final int[] sparse;

  /**
   * @param day of each person
   */
  DayOrder(int[] people, int[] day) {
    this.people = people;
    this.day = day;
    sparse = new int[(people.length + STEP - 1) / STEP];
    for (int i = 0; i < sparse.length; i++) {
      sparse[i] = day[people[i * STEP]];
    }
  }

  int[] people() {
    return people;
  }

  /** The first place whose person has this day or a later one. */
  int first(int wanted) {
    int low = 0;
    int high = sparse.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sparse[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int at = Math.max(0, (low - 1) * STEP);
    int end = Math.min(people.length, low * STEP);
    while (at < end) {
      int middle = (at + end) >>> 1;
      if (day[people[middle]] < wanted) {
        at = middle + 1;
      } else {
        end = middle;
      }
    }
    return at;
  }

  void erase() {
    Arrays.fill(people, 0);
    Arrays.fill(sparse, 0);
  }
}
