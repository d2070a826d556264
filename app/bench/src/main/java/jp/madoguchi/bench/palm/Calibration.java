package jp.madoguchi.bench.palm;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.biometric.PalmSteps;

/**
 * What the scale promises beside what was measured: of the impostor comparisons, those whose
 * exponent is at least {@code exponent}.
 */
record Calibration(int exponent, int falseMatches, int comparisons) {
  private static final int GREATEST = 6;

  static List<Calibration> of(float[] impostor, PalmSteps steps, int enrolled) {
    List<Calibration> rows = new ArrayList<>();
    for (int exponent = 1; exponent <= GREATEST; exponent++) {
      int from = 0;
      int to = impostor.length;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (steps.exponent(impostor[middle], enrolled) >= exponent) {
          to = middle;
        } else {
          from = middle + 1;
        }
      }
      rows.add(new Calibration(exponent, impostor.length - from, impostor.length));
    }
    return rows;
  }

  double promised() {
    return Math.pow(10, -exponent);
  }

  double measured() {
    return (double) falseMatches / Math.max(1, comparisons);
  }

  /** Measured over promised. */
  double ratio() {
    return measured() / promised();
  }
}
