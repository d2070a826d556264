package jp.madoguchi.core.search;

import java.util.Arrays;

/**
 * People in the order of their days. A city has fewer days than people: those are looked through,
 * and stay in the processor's cache.
 *
 * @param people day by day
 * @param days each once, in order
 * @param starts where a day's people begin, and where one more day's would
 */
record DayOrder(int[] people, int[] days, int[] starts) {

  /**
   * @param people in the order of their days
   * @param day of each person
   */
  static DayOrder of(int[] people, int[] day) {
    Ints days = new Ints();
    Ints starts = new Ints();
    for (int i = 0; i < people.length; i++) {
      if (i == 0 || day[people[i]] != day[people[i - 1]]) {
        days.add(day[people[i]]);
        starts.add(i);
      }
    }
    starts.add(people.length);
    return new DayOrder(people, days.toArray(), starts.toArray());
  }

  /** The first place whose person has this day or a later one. */
  int first(int wanted) {
    int at = Arrays.binarySearch(days, wanted);
    return starts[at < 0 ? -at - 1 : at];
  }

  long size() {
    return (people.length + days.length + (long) starts.length) * Integer.BYTES;
  }

  void erase() {
    Arrays.fill(people, 0);
    Arrays.fill(days, 0);
    Arrays.fill(starts, 0);
  }
}
