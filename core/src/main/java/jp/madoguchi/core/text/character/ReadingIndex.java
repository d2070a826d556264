package jp.madoguchi.core.text.character;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.text.Kana;

/** Rows of a table by how they are read, folded as for search. Immutable. */
final class ReadingIndex {
  private final String[] readings;
  private final RowIndex rows;

  private ReadingIndex(String[] readings, RowIndex rows) {
    this.readings = readings;
    this.rows = rows;
  }

  /** Collects readings row by row. */
  static final class Builder {
    /** A reading that many share is folded once. */
    private final Map<String, String> folded = new HashMap<>();

    private final Map<String, List<Integer>> rows = new HashMap<>();

    void add(String reading, int row) {
      String key = folded.computeIfAbsent(reading, Kana::fold);
      rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
    }

    ReadingIndex build() {
      String[] readings = rows.keySet().stream().sorted().toArray(String[]::new);
      var entries = java.util.stream.LongStream.builder();
      for (int i = 0; i < readings.length; i++) {
        long key = i;
        rows.getOrDefault(readings[i], List.of())
            .forEach(row -> entries.add(RowIndex.entry(key, row)));
      }
      return new ReadingIndex(readings, new RowIndex(entries.build()));
    }
  }

  /** The rows with a reading that is exactly this one. */
  BitSet whole(String folded) {
    int at = Arrays.binarySearch(readings, folded);
    return at < 0 ? new BitSet() : set(at, at);
  }

  /** The rows with a reading that begins so. */
  BitSet beginning(String folded) {
    int first = place(folded);
    int end = first;
    while (end < readings.length && readings[end].startsWith(folded)) {
      end++;
    }
    return first == end ? new BitSet() : set(first, end - 1);
  }

  private BitSet set(int first, int last) {
    BitSet set = new BitSet();
    rows.rows(first, last).forEach(set::set);
    return set;
  }

  private int place(String folded) {
    int at = Arrays.binarySearch(readings, folded);
    return at < 0 ? -at - 1 : at;
  }
}
