package jp.madoguchi.bench.palm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.core.biometric.PalmSteps;
import jp.madoguchi.core.biometric.PalmVerifier;

/**
 * Two people of the list whose palms match each other most of the time: one palm under two names,
 * far more often than two palms alike. They are named, not left out.
 */
record Twins(String one, String other, int matches, int comparisons) {
  private static final int LEAST_COMPARISONS = 2;

  private record Pair(int one, int other) {}

  static List<Twins> among(Scores scores, PalmSteps steps, int enrolled) {
    Map<Pair, int[]> pairs =
        new TreeMap<>(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));
    scores.forEach((template, probe, score) -> {
      int low = Math.min(template.person(), probe.person());
      int high = Math.max(template.person(), probe.person());
      if (low != high && matches(steps, score, enrolled)) {
        pairs.put(new Pair(low, high), new int[2]);
      }
    });
    scores.forEach((template, probe, score) -> {
      int low = Math.min(template.person(), probe.person());
      int high = Math.max(template.person(), probe.person());
      int[] counts = pairs.get(new Pair(low, high));
      if (low != high && counts != null) {
        counts[0] += matches(steps, score, enrolled) ? 1 : 0;
        counts[1]++;
      }
    });
    List<String> names = scores.crew().names();
    List<Twins> twins = new ArrayList<>();
    pairs.forEach((pair, counts) -> {
      if (counts[1] >= LEAST_COMPARISONS && 2 * counts[0] > counts[1]) {
        twins.add(new Twins(names.get(pair.one()), names.get(pair.other()), counts[0], counts[1]));
      }
    });
    return twins;
  }

  private static boolean matches(PalmSteps steps, float score, int enrolled) {
    return steps.exponent(score, enrolled) >= PalmVerifier.DEFAULT_EXPONENT;
  }
}
