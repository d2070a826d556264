package jp.madoguchi.bench.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What happened in some runs. Safe for use by several threads. */
final class PaperTally {
  private final Map<String, Long> all = new TreeMap<>();
  private long runs;

  /** What happened in one run or a few, in one thread. */
  static final class Run {
    private final Map<String, long[]> counts = new HashMap<>();
    private long course = 17;

    /** It happened once more. */
    void note(String what) {
      counts.computeIfAbsent(what, _ -> new long[1])[0]++;
      course = course * 31 + what.hashCode();
    }

    /** All that happened, in its order, as one number. */
    long course() {
      return course;
    }

    /** Counts on, as if nothing had happened in this run. */
    void begin() {
      course = 17;
    }
  }

  synchronized void add(Run run, long times) {
    run.counts.forEach((what, count) -> all.merge(what, count[0], Long::sum));
    run.counts.clear();
    runs += times;
  }

  synchronized long runs() {
    return runs;
  }

  synchronized long count(String what) {
    return all.getOrDefault(what, 0L);
  }

  /** As a table for people. */
  synchronized String table() {
    StringBuilder table = new StringBuilder();
    all.forEach((what, count) -> table.append("%-40s %,16d%n".formatted(what, count)));
    return table.append("%-40s %,16d%n".formatted("runs", runs)).toString();
  }
}
