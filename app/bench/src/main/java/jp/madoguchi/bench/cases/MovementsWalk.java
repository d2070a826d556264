package jp.madoguchi.bench.cases;

import java.io.PrintStream;
import jp.madoguchi.bench.cases.Walk.LawBroken;

/**
 * {@code movements walk [--moves N] [--seed S]}: random movements through a made-up town; ends with
 * 1 where something does not hold after one of them.
 */
public final class MovementsWalk {
  private static final long MOVES = 100_000;

  private MovementsWalk() {}

  public static void main(String[] line) {
    System.exit(run(System.out, option(line, "--moves", MOVES), option(line, "--seed", 1)));
  }

  static int run(PrintStream out, long moves, long seed) {
    Walk walk = new Walk(seed);
    try {
      walk.go(moves);
    } catch (LawBroken e) {
      out.println(e.getMessage());
      out.printf("again: app/bin/madoguchi movements walk --moves %d --seed %d%n", moves, seed);
      return 1;
    }
    walk.passed().forEach((kind, times) -> out.printf("%-32s %,12d%n", kind, times));
    out.printf("%,d movements, %,d notices refused, all laws hold%n", moves, walk.refused());
    return 0;
  }

  private static long option(String[] line, String name, long otherwise) {
    for (int i = 0; i + 1 < line.length; i++) {
      if (line[i].equals(name)) {
        return Long.parseLong(line[i + 1]);
      }
    }
    return otherwise;
  }
}
