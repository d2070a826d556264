package jp.madoguchi.bench.sim;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import jp.madoguchi.bench.BenchRandomness;
import jp.madoguchi.core.store.StoreFailure;

/**
 * {@code [--seeds N] [--from S]}: worlds, one for each seed. Ends with 1 where something was broken,
 * and says how to see it again.
 */
public final class Sim {
  private static final int USUAL_SEEDS = 200;

  private final SimOffice office;
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private int approvals;
  private int judged;

  private Sim(SimOffice office) {
    this.office = office;
  }

  public static void main(String[] line) throws StoreFailure, InterruptedException {
    long seeds = number(line, "--seeds", USUAL_SEEDS);
    long from = number(line, "--from", 1);
    Sim sim = new Sim(SimOffice.open(new BenchRandomness(new SecureRandom())));
    int broken = 0;
    for (long seed = from; seed < from + seeds; seed++) {
      broken += sim.holds(seed) ? 0 : 1;
    }
    sim.faults.forEach((fault, count) -> System.out.printf("%-14s %,9d%n", fault, count));
    System.out.printf(
        "%,d worlds, %,d approvals, %,d changes judged, %d broken%n",
        seeds, sim.approvals, sim.judged, broken);
    System.exit(broken == 0 ? 0 : 1);
  }

  /** Whether all held in the world of this seed. */
  private boolean holds(long seed) throws StoreFailure, InterruptedException {
    try (World world = new World(seed, office)) {
      World.Outcome outcome = world.run();
      outcome.weather().happened().forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
      approvals += outcome.approvals();
      judged += outcome.judged();
      return true;
    } catch (Broken broken) {
      System.out.println("seed " + seed + ": " + broken.getMessage());
      System.out.println("  again: app/bin/madoguchi lab sim --seeds 1 --from " + seed);
      return false;
    }
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
