package jp.madoguchi.bench.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A search for one planted mistake.
 *
 * @param worlds after how many worlds it was found, each time anew, in rising order
 * @param found what did not hold, the first time
 */
record Hunt(Planted mistake, List<Integer> worlds, String found) {
  Hunt {
    worlds = List.copyOf(worlds);
  }

  /** Looks for it so often, in so many worlds at most each time. */
  static Hunt of(Planted mistake, Worlds in, long from, int times, int most)
      throws InterruptedException {
    List<Integer> worlds = new ArrayList<>();
    String found = "";
    long seed = from;
    for (int time = 0; time < times; time++) {
      long start = seed;
      var what = in.broken(seed++, mistake.plant());
      while (what.isEmpty() && seed < start + most) {
        what = in.broken(seed++, mistake.plant());
      }
      if (what.isEmpty()) {
        return new Hunt(mistake, List.of(), "");
      }
      requireSound(in, seed - 1);
      worlds.add((int) (seed - start));
      found = found.isEmpty() ? what.get() : found;
    }
    Collections.sort(worlds);
    return new Hunt(mistake, worlds, found);
  }

  /** Where a world breaks by itself, any mistake would seem to be found. */
  private static void requireSound(Worlds in, long seed) throws InterruptedException {
    in.broken(seed, Plant.NONE)
        .ifPresent(why -> {
          throw new IllegalStateException("world " + seed + " breaks without a mistake: " + why);
        });
  }

  boolean successful() {
    return !worlds.isEmpty();
  }

  @Override
  public String toString() {
    return successful()
        ? "%-26s %3d  %s".formatted(mistake, worlds.get(worlds.size() / 2), line(found))
        : "%-26s NOT FOUND".formatted(mistake);
  }

  private static String line(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.length() > 100 ? first.substring(0, 100) + "…" : first;
  }
}
