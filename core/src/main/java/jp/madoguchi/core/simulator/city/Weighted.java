package jp.madoguchi.core.simulator.city;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** A choice among things of which some are more frequent than others. Immutable. */
final class Weighted<T> {
  private final List<T> things;
  private final int[] ends;

  /**
   * @param weight at least 1 for each thing
   */
  Weighted(List<T> things, ToIntFunction<T> weight) {
    this.things = List.copyOf(things);
    this.ends = this.things.stream().mapToInt(weight).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
  }

  T pick(SplittableRandom chance) {
    int at = Arrays.binarySearch(ends, chance.nextInt(ends[ends.length - 1]));
    return things.get(at < 0 ? -at - 1 : at + 1);
  }
}
