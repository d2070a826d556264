package jp.madoguchi.bench.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.core.store.StoreFailure;

/**
 * {@code [--runs N] [--seed S] [--threads N] [--planted [MISTAKE…]]}: so many runs of a counter,
 * one for each seed from S on. Ends with 1 where a page was not what somebody asked for, and says
 * how to see it again. With {@code --planted}, each planted mistake is looked for in as many runs
 * at most; ends with 1 where one is not found.
 */
public final class PaperLab {
  private static final int USUAL = 200_000;
  private static final int PORTION = 1_000;
  private static final int SAID = 500_000;
  private static final int SHOWN = 10;
  private static final int BESIDE_STORES = 20;
  private static final double NANOS = 1e9;

  private final PaperTally tally = new PaperTally();
  private final long from;
  private final long runs;
  private final int threads;

  private PaperLab(List<String> line) {
    from = number(line, "--seed", 1);
    runs = number(line, "--runs", USUAL);
    threads = (int) number(line, "--threads", Runtime.getRuntime().availableProcessors());
  }

  public static void main(String[] line)
      throws InterruptedException, ExecutionException, IOException, StoreFailure {
    List<String> words = Arrays.asList(line);
    PaperLab lab = new PaperLab(words);
    System.exit((words.contains("--planted") ? lab.findsAll(words) : lab.holds()) ? 0 : 1);
  }

  /** Whether all held in every run. */
  private boolean holds()
      throws InterruptedException, ExecutionException, IOException, StoreFailure {
    AtomicLong next = new AtomicLong(from);
    AtomicInteger mismatches = new AtomicInteger();
    Optional<Press> press = RealPress.here();
    besideStores(mismatches);
    long start = System.nanoTime();
    List<Callable<Boolean>> crew = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      crew.add(() -> {
        PaperRuns inLab = new PaperRuns(PaperHouse.open(press), tally);
        long seed = next.getAndAdd(PORTION);
        while (seed < from + runs) {
          portion(inLab, seed, Math.min(seed + PORTION, from + runs), mismatches);
          seed = next.getAndAdd(PORTION);
        }
        inLab.say();
        return true;
      });
    }
    together(crew);
    double taken = (System.nanoTime() - start) / NANOS;
    System.out.print(tally.table());
    System.out.printf("%-40s %,16d%n", "mismatches", mismatches.get());
    System.out.printf("%.0f s, %,.0f runs a second%n", taken, runs / taken);
    return mismatches.get() == 0;
  }

  /**
   * Some runs beside the store that a terminal uses: it has to answer as the books of the others.
   */
  private void besideStores(AtomicInteger mismatches) throws StoreFailure {
    PaperHouse house = PaperHouse.open(Optional.empty());
    PaperRuns inLab = new PaperRuns(house, new PaperTally());
    long several = Math.min(BESIDE_STORES, runs);
    for (long seed = from; seed < from + several; seed++) {
      Optional<String> what = inLab.besideStores(seed);
      if (what.isPresent()) {
        mismatches.incrementAndGet();
        System.out.printf("seed %d, beside stores: %s%n", seed, what.get());
      }
    }
    System.out.printf("%-40s %,16d%n", "runs beside the store of a terminal", several);
  }

  private void portion(PaperRuns inLab, long first, long until, AtomicInteger mismatches) {
    for (long seed = first; seed < until; seed++) {
      Optional<String> what = inLab.broken(seed, PaperMistake.NONE);
      if (what.isPresent() && mismatches.incrementAndGet() <= SHOWN) {
        System.out.printf(
            "seed %d: %s%n  again: app/bin/madoguchi lab paper --runs 1 --seed %1$d%n",
            seed, what.get());
      }
    }
    if ((until - this.from) % SAID == 0) {
      System.err.printf("up to seed %,d: %d mismatches%n", until, mismatches.get());
    }
  }

  private boolean findsAll(List<String> words) throws InterruptedException, ExecutionException {
    List<PaperMistake> planted =
        new ArrayList<>(words.stream().map(PaperMistake::named).flatMap(Optional::stream).toList());
    if (planted.isEmpty()) {
      planted.addAll(Arrays.asList(PaperMistake.values()));
      planted.remove(PaperMistake.NONE);
    }
    System.out.println("planted mistake                 runs, and what is found");
    PaperRuns inLab = new PaperRuns(PaperHouse.open(Optional.empty()), tally);
    long missed = planted.stream().filter(mistake -> !finds(inLab, mistake)).count();
    System.out.printf("%d planted, %d not found%n", planted.size(), missed);
    return missed == 0;
  }

  private boolean finds(PaperRuns inLab, PaperMistake mistake) {
    for (long seed = from; seed < from + runs; seed++) {
      Optional<String> what = inLab.broken(seed, mistake);
      if (what.isPresent()) {
        System.out.printf("%-30s %5d  %s%n", mistake, seed - from + 1, what.get());
        return true;
      }
    }
    System.out.printf("%-30s NOT FOUND%n", mistake);
    return false;
  }

  private static void together(List<Callable<Boolean>> crew)
      throws InterruptedException, ExecutionException {
    try (ExecutorService workers = Executors.newFixedThreadPool(crew.size())) {
      for (Future<Boolean> each : workers.invokeAll(crew)) {
        each.get();
      }
    }
  }

  private static long number(List<String> line, String option, long usual) {
    int at = line.indexOf(option);
    return at < 0 || at + 1 >= line.size() ? usual : Long.parseLong(line.get(at + 1));
  }
}
