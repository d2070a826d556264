package jp.madoguchi.core.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.BirthCriterion;

/**
 * Birth dates by the day that they are sorted by.
 *
 * @param day of each person, from 1970-01-01
 * @param byDay the people in the order of their days
 * @param odd the people whose date is no day of the calendar, in order
 * @param oddLast the last day that each of these may mean
 * @param oddCode the canonical texts of these
 * @param isOdd the same people as a set
 */
record BirthColumns(
    int[] day, DayOrder byDay, int[] odd, int[] oddLast, TextPool oddCode, Bits isOdd) {
  private static final String UNKNOWN = "U";

  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  long size() {
    return (day.length + odd.length * 2L) * Integer.BYTES
        + byDay.size()
        + oddCode.size()
        + day.length / Byte.SIZE;
  }

  void erase() {
    Arrays.fill(day, 0);
    byDay.erase();
    Arrays.fill(odd, 0);
    oddCode.erase();
  }

  Criterion criterion(BirthCriterion asked) {
    return switch (asked) {
      case BirthCriterion.On(RegisterDate.Calendar(var date)) ->
          new Days(day(date), day(date), new int[0]);
      case BirthCriterion.On(var date) -> new Days(1, 0, called(date));
      case BirthCriterion.Between(var first, var last) ->
          new Days(
              day(first),
              day(last),
              oddWhere(i -> day[odd[i]] <= day(last) && oddLast[i] >= day(first)));
      case BirthCriterion.NotKnown() ->
          new Days(1, 0, oddWhere(i -> oddCode.text(i).startsWith(UNKNOWN)));
    };
  }

  private int[] oddWhere(IntPredicate fits) {
    return IntStream.range(0, odd.length).filter(fits).map(i -> odd[i]).toArray();
  }

  /** Whose date is exactly this odd one. */
  private int[] called(RegisterDate date) {
    String code = date.encode();
    int key = day(date.sortKey());
    Ints people = new Ints();
    for (int i = byDay.first(key);
        i < byDay.people().length && day[byDay.people()[i]] == key;
        i++) {
      int at = isOdd.get(byDay.people()[i]) ? Arrays.binarySearch(odd, byDay.people()[i]) : -1;
      if (at >= 0 && oddCode.text(at).equals(code)) {
        people.add(byDay.people()[i]);
      }
    }
    return people.toArray();
  }

  /** Days of the calendar from one to another, and these people with odd dates. */
  private final class Days implements Criterion {
    private final int first;
    private final int last;
    private final int[] odds;
    private final int from;
    private final int to;

    /**
     * @param odds in order
     */
    Days(int first, int last, int[] odds) {
      this.first = first;
      this.last = last;
      this.odds = odds;
      boolean none = first > last;
      from = none ? 0 : byDay.first(first);
      to = none ? 0 : byDay.first(last + 1);
    }

    @Override
    public int most() {
      return to - from + odds.length;
    }

    @Override
    public void collect(IntConsumer person) {
      for (int i = from; i < to; i++) {
        if (!isOdd.get(byDay.people()[i])) {
          person.accept(byDay.people()[i]);
        }
      }
      for (int who : odds) {
        person.accept(who);
      }
    }

    @Override
    public boolean fits(int person) {
      return isOdd.get(person)
          ? Arrays.binarySearch(odds, person) >= 0
          : day[person] >= first && day[person] <= last;
    }
  }
}
