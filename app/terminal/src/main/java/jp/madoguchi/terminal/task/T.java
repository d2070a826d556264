package jp.madoguchi.terminal.task;

import java.util.*;

public final class T {
  private static final java.util.concurrent.ConcurrentLinkedQueue<Object[]> L =
      new java.util.concurrent.ConcurrentLinkedQueue<>();

  private T() {}

  public static void t(String s) {
    L.add(new Object[] {s, System.nanoTime()});
  }

  public static void reset() {
    L.clear();
  }

  public static final Map<String, List<Double>> D = new LinkedHashMap<>();

  public static void take() {
    long prev = 0;
    for (Object[] o : L) {
      long n = (Long) o[1];
      if (prev != 0) D.computeIfAbsent((String) o[0], k -> new ArrayList<>()).add((n - prev) / 1e6);
      prev = n;
    }
    L.clear();
  }

  public static void print() {
    D.forEach((k, v) -> {
      v.sort(null);
      int n = v.size();
      System.out.printf(
          "%-24s n=%d med %.2f p90 %.2f p99 %.2f max %.2f%n",
          k,
          n,
          v.get(n / 2),
          v.get(n * 9 / 10),
          v.get(Math.min(n - 1, n * 99 / 100)),
          v.get(n - 1));
    });
  }
}
