package jp.madoguchi.bench.centre;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.madoguchi.bench.BenchClock;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.bench.Figures;
import jp.madoguchi.bench.Folders;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.sync.Sealing;

/**
 * {@code URL RESIDENTS}: an empty terminal, sealed as in an office, is filled by a centre on the
 * loopback address, over mutual TLS (goal P12), and both are compared (goal P13). Centre, its
 * database and the terminal share the machine.
 */
public final class FillMeasurement {
  private static final byte[] NOTHING = {};
  private static final HttpLine.Patience PATIENCE =
      new HttpLine.Patience(Duration.ofSeconds(10), Duration.ofMinutes(5));

  private FillMeasurement() {}

  public static void main(String[] line) throws Exception {
    int residents = Integer.parseInt(line[1]);
    BenchOffice office = BenchOffice.with(0);
    Path folder = Files.createTempDirectory("madoguchi-fill");
    try (CentreStore store =
            CentreStore.open(CentrePeople.place(line[0]), BenchOffice.CITY.code());
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      CentrePeople.fill(store, office, residents);
      Centre centre = Centre.open(parts(store, office));
      centre.start();
      try (HttpLine http =
          HttpLine.to(
              centre.url(),
              office.device(),
              office.check(),
              BenchOffice.randomness(),
              executor,
              PATIENCE)) {
        fill(folder, office, http, executor, residents);
      } finally {
        centre.stop();
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static CentreParts parts(CentreStore store, BenchOffice office) {
    return new CentreParts(
        new Office(Environment.SANDBOX, BenchOffice.CITY),
        store,
        office.centre(),
        office.check(),
        new OperatorTrust(List.of(office.issuer().anchors().classicalRoot())),
        Kinds.all(),
        new BenchClock(),
        BenchOffice.randomness(),
        new InetSocketAddress("127.0.0.1", 0),
        Optional.empty());
  }

  private static void fill(
      Path folder, BenchOffice office, Line http, Executor workers, int residents)
      throws Exception {
    try (Secret key = Secret.taking(BenchOffice.randomness().bytes(32));
        SealedDatabase database =
            SealedDatabase.open(
                new DirectoryFiles(folder), "terminal", key, BenchOffice.randomness())) {
      TerminalStore terminal =
          TerminalStore.open(
              database, new BenchClock(), BenchOffice.randomness(), BenchOffice.TERMINAL);
      Courier courier =
          Courier.of(terminal.outbox(), sealing(office), http, office.check())
              .filling(terminal.downstream())
              .readingAhead(workers);
      long start = System.nanoTime();
      CourierStep step = courier.step();
      while (!(step instanceof CourierStep.Idle)) {
        if (step.failed()) {
          throw new IllegalStateException(step.toString());
        }
        step = courier.step();
      }
      double millis = Figures.since(start);
      Figures.line("first fill of %,d residents".formatted(residents), millis / 1e3, "s");
      Figures.line("  a resident", millis * 1e3 / residents, "µs");
      compare(http);
      new Differences(http).find(terminal.downstream().tree(), office.check(), residents);
    }
  }

  private static Sealing sealing(BenchOffice office) {
    return new Sealing(
        Environment.SANDBOX,
        BenchOffice.CITY.code(),
        BenchOffice.TERMINAL,
        office.device(),
        office.centre().recipient(),
        1,
        "1",
        new BenchClock(),
        BenchOffice.randomness());
  }

  private static void compare(Line http) throws Exception {
    long start = System.nanoTime();
    int bytes = http.ask("GET", "/v1/tree", NOTHING).body().length;
    Figures.line("equal check", Figures.since(start), "ms, " + bytes + " B");
  }
}
