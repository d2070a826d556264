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
 * @param owners whose those are
 */
record NameColumns(
    TextPool reading,
    TextPool written,
    int[] others,
    byte[] former,
    TextPool otherReading,
    TextPool otherWritten,
    int[] byPerson,
    int[] owners,
    Bits withOthers) {

  long size() {
    return reading.size()
        + written.size()
        + otherReading.size()
        + otherWritten.size()
        + others.length * 13L
        + reading.rows() / Byte.SIZE;
  }

  void erase() {
    List.of(reading, written, otherReading, otherWritten).forEach(TextPool::erase);
    Arrays.fill(others, 0);
    Arrays.fill(byPerson, 0);
    Arrays.fill(owners, 0);
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

  /** Rows of a pool in which what is sought stands. */
  private record Range(int from, int to) {
    static Range of(TextPool pool, TextPattern asked, boolean ordered) {
      if (!ordered) {
        return new Range(0, pool.rows());
      }
      String head = asked.segments().getFirst();
      return new Range(pool.lowerBound(head), pool.upperBound(head));
    }

    int size() {
      return to - from;
    }
  }

  /** One pattern against a pool of present names and its pool of others. */
  private final class Column {
    private final TextPattern asked;
    private final TextPool present;
    private final TextPool other;
    private final TextPool.Compiled inPresent;
    private final TextPool.Compiled inOthers;
    private final boolean ordered;
    private final boolean history;

    Column(TextPool present, TextPool other, TextPattern asked, boolean history) {
      this.asked = asked;
      this.present = present;
      this.other = other;
      this.history = history;
      inPresent = present.compile(asked);
      inOthers = other.compile(asked);
      ordered = present == reading && asked.fromStart();
    }

    long most() {
      return (long) Range.of(present, asked, ordered).size()
          + Range.of(other, asked, ordered).size();
    }

    void collect(IntConsumer person) {
      IntConsumer ofOther =
          row -> {
            if (history || former[row] == 0) {
              person.accept(others[row]);
            }
          };
      if (ordered) {
        collect(Range.of(present, asked, true), inPresent, person);
        collect(Range.of(other, asked, true), inOthers, ofOther);
      } else {
        inPresent.scan(person);
        inOthers.scan(ofOther);
      }
    }

    /** Marks those of the candidates whose present name is meant. */
    void mark(int[] candidates, boolean[] fitting) {
      String head = asked.segments().getFirst();
      int low = 0;
      int high = candidates.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (present.compare(candidates[middle], head, true) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      for (int i = low;
          i < candidates.length && present.compare(candidates[i], head, true) == 0;
          i++) {
        fitting[i] |= asked.prefix() || inPresent.matches(candidates[i]);
      }
    }

    private void collect(Range range, TextPool.Compiled pattern, IntConsumer found) {
      for (int row = range.from(); row < range.to(); row++) {
        if (asked.prefix() || pattern.matches(row)) {
          found.accept(row);
        }
      }
    }
  }

  private int firstOf(int person) {
    int at = Arrays.binarySearch(owners, person);
    while (at > 0 && owners[at - 1] == person) {
      at--;
    }
    return at < 0 ? -at - 1 : at;
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
        if (column.inPresent.matches(person)) {
          return true;
        }
      }
      return withOthers.get(person) && fitsOther(person);
    }

    /** People ascend as their readings do: a beginning is looked for by halving. */
    @Override
    public int[] among(int[] candidates) {
      if (!columns.stream().allMatch(column -> column.ordered)) {
        return Criterion.super.among(candidates);
      }
      boolean[] fitting = new boolean[candidates.length];
      for (Column column : columns) {
        column.mark(candidates, fitting);
      }
      int[] left = new int[candidates.length];
      int count = 0;
      for (int i = 0; i < candidates.length; i++) {
        int person = candidates[i];
        if (fitting[i] || (withOthers.get(person) && fitsOther(person))) {
          left[count++] = person;
        }
      }
      return Arrays.copyOf(left, count);
    }

    private boolean fitsOther(int person) {
      for (int at = firstOf(person); at < owners.length && owners[at] == person; at++) {
        int row = byPerson[at];
        if (history || former[row] == 0) {
          for (Column column : columns) {
            if (column.inOthers.matches(row)) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }
}
