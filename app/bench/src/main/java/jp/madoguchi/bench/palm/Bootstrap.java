package jp.madoguchi.bench.palm;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * 95 % intervals by drawing people, not comparisons: those of one person depend on each other. The
 * same seed gives the same intervals.
 */
final class Bootstrap {
  static final int REPLICATES = 200;
  private static final int BINS = 1 << 14;

  private final Scores scores;
  private final double lowest;
  private final double scale;

  /** From the 2.5th to the 97.5th percentile. */
  record Interval(double low, double high) {}

  /**
   * @param equal of the equal error rate
   * @param fnmr of the false non-match rate, for each false match rate asked for
   */
  record Intervals(Interval equal, List<Interval> fnmr) {}

  Bootstrap(Scores scores) {
    this.scores = scores;
    double[] range = {Double.MAX_VALUE, -Double.MAX_VALUE};
    scores.forEach((_, _, score) -> {
      range[0] = Math.min(range[0], score);
      range[1] = Math.max(range[1], score);
    });
    this.lowest = range[0];
    this.scale = (BINS - 1) / Math.max(1e-9, range[1] - range[0]);
  }

  Intervals intervals(List<Double> rates, long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    int[][] draws = new int[REPLICATES][];
    for (int i = 0; i < REPLICATES; i++) {
      draws[i] = draw(chance, scores.crew().names().size());
    }
    double[][] found = new double[REPLICATES][];
    IntStream.range(0, REPLICATES).parallel().forEach(i -> found[i] = replicate(draws[i], rates));
    return new Intervals(
        interval(found, 0),
        IntStream.range(0, rates.size()).mapToObj(i -> interval(found, i + 1)).toList());
  }

  /** How often each person is drawn when as many are drawn as there are. */
  private static int[] draw(SplittableRandom chance, int people) {
    int[] weights = new int[people];
    for (int i = 0; i < people; i++) {
      weights[chance.nextInt(people)]++;
    }
    return weights;
  }

  /** Equal error rate first, then a false non-match rate for each of {@code rates}. */
  private double[] replicate(int[] weights, List<Double> rates) {
    double[] genuine = new double[BINS];
    double[] impostor = new double[BINS];
    scores.forEach((template, probe, score) -> {
      int bin = (int) ((score - lowest) * scale);
      if (template.person() == probe.person()) {
        genuine[bin] += weights[probe.person()];
      } else {
        impostor[bin] += (double) weights[probe.person()] * weights[template.person()];
      }
    });
    double[] found = new double[rates.size() + 1];
    double genuineSum = Math.max(1, Arrays.stream(genuine).sum());
    double impostorSum = Math.max(1, Arrays.stream(impostor).sum());
    double above = 0;
    double under = Arrays.stream(genuine).sum();
    double nearest = Double.MAX_VALUE;
    Arrays.fill(found, 1, found.length, under / genuineSum);
    for (int bin = BINS - 1; bin >= 0; bin--) {
      above += impostor[bin];
      under -= genuine[bin];
      double fmr = above / impostorSum;
      double fnmr = under / genuineSum;
      if (Math.abs(fmr - fnmr) < nearest) {
        nearest = Math.abs(fmr - fnmr);
        found[0] = (fmr + fnmr) / 2;
      }
      for (int i = 0; i < rates.size(); i++) {
        if (fmr <= rates.get(i)) {
          found[i + 1] = fnmr;
        }
      }
    }
    return found;
  }

  private static Interval interval(double[][] found, int column) {
    double[] sorted = Arrays.stream(found).mapToDouble(row -> row[column]).sorted().toArray();
    int edge = (int) (0.025 * sorted.length);
    return new Interval(sorted[edge], sorted[sorted.length - 1 - edge]);
  }
}
