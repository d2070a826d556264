package jp.madoguchi.bench.sim;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.bench.BenchRandomness;
import jp.madoguchi.core.store.StoreFailure;

/**
 * {@code [--seeds N] [--from S] [--planted]}: worlds, one for each seed. Ends with 1 where
 * something was broken, and says how to see it again. With {@code --planted}, each planted mistake
 * is looked for in as many worlds at most; ends with 1 where one is not found.
 */
public final class Sim {
  private static final int USUAL_SEEDS = 200;

  private final SimOffice office;
  private final long from;
  private final long seeds;
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private int approvals;
  private int judged;

  Sim(long from, long seeds) throws StoreFailure {
    this.office = SimOffice.open(new BenchRandomness(new SecureRandom()));
    this.from = from;
    this.seeds = seeds;
  }

  public static void main(String[] line) throws StoreFailure, InterruptedException {
    // A store that loses its power leaves threads of the database behind that tell of it.
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
      if (!thread.getName().startsWith("H2-")) {
        problem.printStackTrace();
      }
    });
    Sim sim = new Sim(number(line, "--from", 1), number(line, "--seeds", USUAL_SEEDS));
    boolean well = Arrays.asList(line).contains("--planted") ? sim.findsAll() : sim.holds();
    System.exit(well ? 0 : 1);
  }

  /** Whether all held in every world. */
  private boolean holds() throws InterruptedException {
    int broken = 0;
    for (long seed = from; seed < from + seeds; seed++) {
      Optional<String> what = broken(seed, Plant.NONE);
      if (what.isPresent()) {
        broken++;
        System.out.println("seed " + seed + ": " + what.get());
        System.out.println("  again: app/bin/madoguchi lab sim --seeds 1 --from " + seed);
      }
    }
    faults.forEach((fault, count) -> System.out.printf("%-14s %,9d%n", fault, count));
    System.out.printf(
        "%,d worlds, %,d approvals, %,d changes judged, %d broken%n",
        seeds, approvals, judged, broken);
    return broken == 0;
  }

  private boolean findsAll() throws InterruptedException {
    boolean all = true;
    for (Planted mistake : Planted.values()) {
      Optional<Long> found = seedsToFind(mistake);
      all &= found.isPresent();
      System.out.printf(
          "%-24s %s%n", mistake, found.map(count -> "found in world " + count).orElse("NOT FOUND"));
    }
    return all;
  }

  /** After how many worlds a mistake is found. */
  Optional<Long> seedsToFind(Planted mistake) throws InterruptedException {
    for (long seed = from; seed < from + seeds; seed++) {
      if (broken(seed, mistake.plant()).isPresent()) {
        return Optional.of(seed - from + 1);
      }
    }
    return Optional.empty();
  }

  /** What did not hold in the world of this seed. */
  Optional<String> broken(long seed, Plant plant) throws InterruptedException {
    try (World world = new World(seed, office, plant)) {
      World.Outcome outcome = world.run();
      outcome
          .weather()
          .happened()
          .forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
      approvals += outcome.approvals();
      judged += outcome.judged();
      return Optional.empty();
    } catch (StoreFailure | RuntimeException broken) {
      // Whatever the real parts throw of themselves is as bad as what the world found.
      return Optional.of(broken.toString());
    }
  }

  /** How often each fault happened so far. */
  Map<Fault, Integer> faults() {
    return Map.copyOf(faults);
  }

  private static long number(String[] line, String option, long usual) {
    for (int i = 0; i + 1 < line.length; i++) {
      if (line[i].equals(option)) {
        return Long.parseLong(line[i + 1]);
      }
    }
    return usual;
  }
}
