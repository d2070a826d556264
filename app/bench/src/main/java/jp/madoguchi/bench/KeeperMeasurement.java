package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.terminal.LiveStore;

/**
 * {@code [--residents N]}: how long it takes to change the key of a store, to write it anew and to
 * destroy it, and how long others wait meanwhile, once each.
 */
public final class KeeperMeasurement {
  private static final int USUAL = 100_000;
  private static final double MEGA = 1e6;

  private final KeyedPlace place;
  private final Path folder;
  private final List<ResidentRecord> some;

  private KeeperMeasurement(KeyedPlace place, Path folder, int residents) {
    this.place = place;
    this.folder = folder;
    this.some = BenchCity.residents(Math.min(residents, 100)).toList();
  }

  private interface Act {
    void on(LiveStore store) throws KeysRefused, StoreFailure, IOException;
  }

  public static void main(String[] line)
      throws KeysRefused, StoreFailure, IOException, InterruptedException, ExecutionException {
    int residents = line.length == 2 ? Integer.parseInt(line[1]) : USUAL;
    Path folder = Files.createTempDirectory("madoguchi-keeper");
    try {
      KeyedPlace place = new KeyedPlace(new DirectoryFiles(folder), BenchOffice.randomness());
      new KeeperMeasurement(place, folder, residents).run(residents);
    } finally {
      Folders.delete(folder);
    }
  }

  private void run(int residents)
      throws KeysRefused, StoreFailure, IOException, InterruptedException, ExecutionException {
    place.fill(BenchCity.residents(residents));
    Figures.line("store of %,d residents".formatted(residents), size(), "MB");
    try (ExecutorService others = Executors.newCachedThreadPool()) {
      long start = System.nanoTime();
      LiveStore store = place.open(others);
      Figures.line("login, the index is built beside it", Figures.since(start), "ms");
      measured("new key", store, others, place::renewKey);
      measured("written anew", store, others, place::rewrite);
      store.close();
      start = System.nanoTime();
      store = place.open(others);
      Figures.line("login again, the index is loaded beside it", Figures.since(start), "ms");
      wipe(store);
    }
  }

  /** The first figure is the one that counts; a token's own secret is not in it. */
  private void wipe(LiveStore store) throws IOException {
    long start = System.nanoTime();
    place.wipe(
        store,
        () -> Figures.line("wiped: lease secret and slots gone", Figures.since(start), "ms"));
    Figures.line("wiped: store closed, keys out of memory", Figures.since(start), "ms");
  }

  /** Somebody reads and somebody writes all the time; the longest of their waits is told. */
  private void measured(String what, LiveStore store, ExecutorService others, Act act)
      throws KeysRefused, StoreFailure, IOException, InterruptedException, ExecutionException {
    AtomicBoolean working = new AtomicBoolean(true);
    CountDownLatch begun = new CountDownLatch(2);
    Register register = store.store().register();
    Future<Double> reading =
        others.submit(() ->
            longest(working, begun, i -> register.current(some.get(i % some.size()).number())));
    Future<Double> writing =
        others.submit(
            () -> longest(working, begun, i -> store.store().operators().put(operator(i % 100))));
    begun.await();
    long start = System.nanoTime();
    act.on(store);
    Figures.line(what, Figures.since(start), "ms");
    working.set(false);
    Figures.line(what + ", longest wait of a reader", reading.get(), "ms");
    Figures.line(what + ", longest wait of a writer", writing.get(), "ms");
    Figures.line(what + ", size", size(), "MB");
  }

  private interface Step {
    void take(int turn);
  }

  private static double longest(AtomicBoolean working, CountDownLatch begun, Step step) {
    double longest = 0;
    for (int turn = 0; working.get(); turn++) {
      long start = System.nanoTime();
      step.take(turn);
      if (turn == 50) {
        begun.countDown();
      }
      longest = turn <= 50 ? 0 : Math.max(longest, Figures.since(start));
    }
    return longest;
  }

  private static Operator operator(int number) {
    return new Operator(
        new OperatorId("OP-" + number),
        new PersonId("P-" + number),
        "架空",
        "市民課",
        EnumSet.of(Right.LOOK_UP),
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2027, 3, 31));
  }

  private double size() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long bytes = 0;
      for (Path file : files.filter(each -> each.toString().endsWith(".mv.db")).toList()) {
        bytes += Files.size(file);
      }
      return bytes / MEGA;
    }
  }
}
