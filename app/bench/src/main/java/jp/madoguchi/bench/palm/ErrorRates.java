package jp.madoguchi.bench.palm;

import java.util.Arrays;

/**
 * Error rates of a set of comparisons: a comparison matches when its score is at least the
 * threshold. Immutable.
 */
final class ErrorRates {
  /** Zero errors in N independent trials show, with 95 % confidence, a rate below 3/N. */
  private static final int RULE_OF_THREE = 3;

  private final float[] genuine;
  private final float[] impostor;

  /** Both in rising order. */
  ErrorRates(float[] genuine, float[] impostor) {
    this.genuine = genuine.clone();
    this.impostor = impostor.clone();
  }

  int genuine() {
    return genuine.length;
  }

  int impostors() {
    return impostor.length;
  }

  /** Impostor comparisons that match at {@code threshold}. */
  int falseMatches(float threshold) {
    return impostor.length - below(impostor, threshold);
  }

  /** Genuine comparisons that do not match at {@code threshold}. */
  int falseNonMatches(float threshold) {
    return below(genuine, threshold);
  }

  /** False match rate (FMR). */
  double fmr(float threshold) {
    return impostor.length == 0 ? 0 : (double) falseMatches(threshold) / impostor.length;
  }

  /** False non-match rate (FNMR). */
  double fnmr(float threshold) {
    return genuine.length == 0 ? 0 : (double) falseNonMatches(threshold) / genuine.length;
  }

  /** The least threshold whose false match rate is not above {@code fmr}. */
  float threshold(double fmr) {
    int allowed = (int) Math.floor(fmr * impostor.length + 1e-9);
    return allowed >= impostor.length
        ? Float.NEGATIVE_INFINITY
        : Math.nextUp(impostor[impostor.length - 1 - allowed]);
  }

  /** Whether so many comparisons can show so small a rate at all. */
  boolean canShow(double fmr) {
    return impostor.length * fmr >= RULE_OF_THREE - 1e-9;
  }

  /** How many comparisons that takes. */
  static long neededFor(double fmr) {
    return Math.round(RULE_OF_THREE / fmr);
  }

  /** The greatest rate that zero errors in {@code trials} leave possible (95 %). */
  static double bound(long trials) {
    return Math.min(1, (double) RULE_OF_THREE / Math.max(1, trials));
  }

  /** Where both rates are nearest to each other, their mean. */
  double equalErrorRate() {
    double nearest = Double.MAX_VALUE;
    double rate = 0;
    int from = 0;
    int to = impostor.length;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      float threshold = middle == impostor.length ? threshold(0) : impostor[middle];
      double fmr = fmr(threshold);
      double fnmr = fnmr(threshold);
      if (Math.abs(fmr - fnmr) < nearest) {
        nearest = Math.abs(fmr - fnmr);
        rate = (fmr + fnmr) / 2;
      }
      if (fmr > fnmr) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return rate;
  }

  private static int below(float[] sorted, float threshold) {
    int at = Arrays.binarySearch(sorted, threshold);
    int index = at < 0 ? -at - 1 : at;
    while (index > 0 && sorted[index - 1] >= threshold) {
      index--;
    }
    return index;
  }
}
