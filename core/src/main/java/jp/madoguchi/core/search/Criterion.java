package jp.madoguchi.core.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** One item of a query against the people of a segment. */
interface Criterion {
  /** At most so many people fit. */
  int most();

  /** Tells all who fit; in any order, and some perhaps more than once. */
  void collect(IntConsumer person);

  /** Whether this one fits. */
  boolean fits(int person);

  /** Those of these people who fit, in the same order, which is ascending. */
  default int[] among(int[] people) {
    return Arrays.stream(people).filter(this::fits).toArray();
  }
}
