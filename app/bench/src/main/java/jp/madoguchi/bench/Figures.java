package jp.madoguchi.bench;

import java.util.Arrays;

/** Prints figures, one a line. */
public final class Figures {
  private static final double MEGA = 1e6;

  private Figures() {}

  public static void line(String what, double figure, String unit) {
    System.out.printf("%-48s %12.2f %s%n", what, figure, unit);
  }

  /** Median, the slowest of a hundred, and the slowest; the figures stay in their order. */
  public static void spread(String what, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%-48s %12.2f ms   99 %%: %.2f   slowest: %.2f%n",
        what,
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        sorted[sorted.length - 1]);
  }

  /** Milliseconds since then. */
  public static double since(long start) {
    return (System.nanoTime() - start) / MEGA;
  }

  /** Megabytes in use after a collection. */
  public static double heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGA;
  }
}
