package jp.madoguchi.bench.sim;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code [--seeds N] [--from S] [--seconds T] [--planted [MISTAKE…] [--times N]]}: worlds, one for
 * each seed, on all processors. Ends after T seconds at the latest, and with 1 where something was
 * broken, and says how to see it again. With {@code --planted}, each planted mistake is looked for
 * in as many worlds at most, so many times (five); ends with 1 where one is not found.
 */
public final class Sim {
  private static final int USUAL_SEEDS = 200;
  private static final int TIMES = 5;

  private final SimTally tally = new SimTally();
  private final long from;
  private final long seeds;

  private final int times;
  private final List<Planted> planted;
  private final long seconds;

  private Sim(String[] line) {
    from = number(line, "--from", 1);
    seeds = number(line, "--seeds", USUAL_SEEDS);
    planted = planted(Arrays.asList(line));
    times = (int) number(line, "--times", TIMES);
    seconds = number(line, "--seconds", Long.MAX_VALUE);
  }

  public static void main(String[] line) throws InterruptedException, ExecutionException {
    // A store that loses its power leaves threads of the database behind that tell of it.
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
      if (!thread.getName().startsWith("H2-")) {
        problem.printStackTrace();
      }
    });
    Sim sim = new Sim(line);
    boolean well = Arrays.asList(line).contains("--planted") ? sim.findsAll() : sim.holds();
    System.exit(well ? 0 : 1);
  }

  /** Whether all held in every world. */
  private boolean holds() throws InterruptedException, ExecutionException {
    AtomicLong next = new AtomicLong(from);
    AtomicInteger broken = new AtomicInteger();
    Duration before = cpu();
    long start = System.nanoTime();
    crew(worlds -> {
      for (long seed = next.getAndIncrement();
          seed < from + seeds && secondsSince(start) < seconds;
          seed = next.getAndIncrement()) {
        var what = worlds.broken(seed, Plant.NONE);
        if (what.isPresent()) {
          broken.incrementAndGet();
          System.out.printf(
              "seed %d: %s%n  again: app/bin/madoguchi lab sim --seeds 1 --from %1$d%n",
              seed, what.get());
        }
      }
    });
    double taken = secondsSince(start);
    int worlds = tally.worlds() + broken.get();
    System.out.println(tally.table() + ", " + broken + " broken");
    System.out.printf(
        "%.0f s, %,.0f worlds a minute, %d ms of processor each%n",
        taken, 60 * worlds / taken, cpu().minus(before).toMillis() / Math.max(1, worlds));
    return broken.get() == 0;
  }

  private boolean findsAll() throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger missed = new AtomicInteger();
    System.out.println("planted mistake           worlds, and what is found");
    crew(worlds -> {
      for (int i = next.getAndIncrement(); i < planted.size(); i = next.getAndIncrement()) {
        Hunt hunt = Hunt.of(planted.get(i), worlds, from, times, (int) seeds);
        System.out.println(hunt);
        if (!hunt.successful()) {
          missed.incrementAndGet();
        }
      }
    });
    System.out.printf(
        "%d planted, %d not found, %d s of processor%n",
        planted.size(), missed.get(), cpu().toSeconds());
    return missed.get() == 0;
  }

  private interface Work {
    void in(Worlds worlds) throws InterruptedException;
  }

  /** Does the same on each processor. */
  private void crew(Work work) throws InterruptedException, ExecutionException {
    int hands = Runtime.getRuntime().availableProcessors();
    Callable<Boolean> each =
        () -> {
          try (Worlds worlds = Worlds.open(tally)) {
            work.in(worlds);
            return true;
          }
        };
    try (ExecutorService workers = Executors.newFixedThreadPool(hands)) {
      List<Future<Boolean>> under = new ArrayList<>();
      for (int hand = 0; hand < hands; hand++) {
        under.add(workers.submit(each));
      }
      for (Future<Boolean> one : under) {
        one.get();
      }
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static Duration cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Duration.ofNanos(system.getProcessCpuTime())
        : Duration.ZERO;
  }

  /** Those that are named, or all. */
  private static List<Planted> planted(List<String> line) {
    List<Planted> all = List.of(Planted.values());
    List<Planted> named = all.stream().filter(each -> line.contains(each.name())).toList();
    return named.isEmpty() ? all : named;
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
