package jp.madoguchi.core.search;

import java.util.Arrays;

/** Numbers of one kind in their order, each with the person who has it. */
final class NumberColumn {
  private final long[] numbers;
  private final int[] people;

  NumberColumn(long[] numbers, int[] people) {
    this.numbers = numbers;
    this.people = people;
  }

  /** Of numbers by person, zero where somebody has none. */
  static NumberColumn of(long[] byPerson) {
    int[] people = Sorting.order(byPerson);
    int without = 0;
    while (without < people.length && byPerson[people[without]] == 0) {
      without++;
    }
    int[] having = Arrays.copyOfRange(people, without, people.length);
    return new NumberColumn(Arrays.stream(having).mapToLong(p -> byPerson[p]).toArray(), having);
  }

  long[] numbers() {
    return numbers;
  }

  int[] people() {
    return people;
  }

  /** Who has this number, or -1. */
  int person(long number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? -1 : people[at];
  }

  long size() {
    return (long) numbers.length * Long.BYTES + (long) people.length * Integer.BYTES;
  }

  void erase() {
    Arrays.fill(numbers, 0);
    Arrays.fill(people, 0);
  }
}
