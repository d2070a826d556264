package jp.madoguchi.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.TextPattern;

/**
 * The keys of names. Row p of the first two pools is person p's present name; the others are second
 * keys of readings, further names and former ones.
 *
 * @param reading in order
 * @param others whose the other rows are
 * @param former 1 where the other row is of an earlier state
 * @param otherReading in order
 * @param byPerson the other rows in the order of their people
 */
record NameColumns(
    TextPool reading,
    TextPool written,
    int[] others,
    byte[] former,
    TextPool otherReading,
    TextPool otherWritten,
    int[] byPerson,
    Bits withOthers) {

  long size() {
    return reading.size()
        + written.size()
        + otherReading.size()
        + otherWritten.size()
        + others.length * 9L
        + reading.rows() / Byte.SIZE;
  }

  void erase() {
    List.of(reading, written, otherReading, otherWritten).forEach(TextPool::erase);
    Arrays.fill(others, 0);
    Arrays.fill(byPerson, 0);
  }

  Criterion criterion(NamePattern pattern, boolean history) {
    List<Column> columns = new ArrayList<>();
    for (TextPattern asked : pattern.reading()) {
      columns.add(new Column(reading, otherReading, asked, history));
    }
    for (TextPattern asked : pattern.written()) {
      columns.add(new Column(written, otherWritten, asked, history));
    }
    return new AnyOf(List.copyOf(columns), history);
  }

  /** One pattern against a pool of present names and its pool of others. */
  private final class Column implements Criterion {
    private final TextPool.Compiled inPresent;
    private final TextPool.Compiled inOthers;
    private final boolean ordered;
    private final boolean sure;
    private final int from;
    private final int to;
    private final int otherFrom;
    private final int otherTo;
    private final boolean history;

    Column(TextPool present, TextPool other, TextPattern asked, boolean history) {
      this.history = history;
      inPresent = present.compile(asked);
      inOthers = other.compile(asked);
      ordered = present == reading && asked.fromStart();
      sure = asked.prefix();
      String head = ordered ? asked.segments().getFirst() : "";
      from = ordered ? present.lowerBound(head) : 0;
      to = ordered ? present.upperBound(head) : present.rows();
      otherFrom = ordered ? other.lowerBound(head) : 0;
      otherTo = ordered ? other.upperBound(head) : other.rows();
    }

    @Override
    public int most() {
      return to - from + otherTo - otherFrom;
    }

    @Override
    public void collect(IntConsumer person) {
      IntConsumer other =
          row -> {
            if (counts(row)) {
              person.accept(others[row]);
            }
          };
      if (ordered) {
        for (int row = from; row < to; row++) {
          if (sure || inPresent.matches(row)) {
            person.accept(row);
          }
        }
        for (int row = otherFrom; row < otherTo; row++) {
          if (sure || inOthers.matches(row)) {
            other.accept(row);
          }
        }
      } else {
        inPresent.scan(person);
        inOthers.scan(other);
      }
    }

    @Override
    public boolean fits(int person) {
      return ordered
          ? person >= from && person < to && (sure || inPresent.matches(person))
          : inPresent.matches(person);
    }

    boolean fitsOther(int row) {
      return ordered
          ? row >= otherFrom && row < otherTo && (sure || inOthers.matches(row))
          : inOthers.matches(row);
    }

    private boolean counts(int row) {
      return history || former[row] == 0;
    }
  }

  /** Any of the patterns, on any of a person's names that count. */
  private final class AnyOf implements Criterion {
    private final List<Column> columns;
    private final boolean history;

    AnyOf(List<Column> columns, boolean history) {
      this.columns = columns;
      this.history = history;
    }

    @Override
    public int most() {
      return (int) Math.min(Integer.MAX_VALUE, columns.stream().mapToLong(Column::most).sum());
    }

    @Override
    public void collect(IntConsumer person) {
      for (Column column : columns) {
        column.collect(person);
      }
    }

    @Override
    public boolean fits(int person) {
      for (Column column : columns) {
        if (column.fits(person)) {
          return true;
        }
      }
      return withOthers.get(person) && fitsOther(person);
    }

    private boolean fitsOther(int person) {
      int at = Sorting.firstOf(byPerson, others, person);
      for (; at < byPerson.length && others[byPerson[at]] == person; at++) {
        int row = byPerson[at];
        if (history || former[row] == 0) {
          for (Column column : columns) {
            if (column.fitsOther(row)) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }
}
