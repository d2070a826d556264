package jp.madoguchi.sandbox;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.ledger.Cosigning;
import jp.madoguchi.centre.ledger.CosigningLoop;
import jp.madoguchi.centre.ledger.WitnessAt;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.centre.server.LoopbackServer;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.sandbox.maker.SandboxState;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * The centre as a program of its own, over a sandbox's centre files ({@code centre --home DIR}) or
 * an office's own ({@code centre --config FILE}), on the embedded store or on a PostgreSQL
 * database. Several nodes may share one database. Ends on SIGTERM once the requests that had begun
 * are answered.
 */
final class CentreProgram {
  static final Set<String> OPTIONS =
      Set.of(
          "--home",
          "--db",
          "--db-user",
          "--port",
          "--metrics-port",
          "--witness",
          "--witness-key",
          ChosenCentre.CONFIG);

  private static final int MOST_PORT = 65_535;
  private static final Duration ASKED_EVERY = Duration.ofMinutes(1);

  private final Path home;
  private final Options options;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final SandboxConsole console = new SandboxConsole(clock, randomness);

  /** What runs until the process is told to end. */
  private record Running(Centre centre, Optional<LoopbackServer> loopback, CentreStore store) {
    void end() throws CentreServer.CannotListen {
      centre.stop();
      if (loopback.isPresent()) {
        loopback.get().close();
      }
      store.close();
    }
  }

  CentreProgram(Path usualHome, Options options) {
    this.home = options.path("--home").orElse(usualHome);
    this.options = options;
  }

  /** Returns only where it could not start. */
  int run() throws Exception {
    Optional<ChosenCentre> own = ChosenCentre.configured(options, console, clock, randomness);
    return own.isPresent() ? run(own.get()) : runSandboxs();
  }

  private int run(ChosenCentre own) throws Exception {
    if (own.files().office().environment() != Environment.PRODUCTION) {
      console.say(
          "注意: 訓練用の鍵です。本番の端末はつながりません。 / Note: these keys are for training;"
              + " no terminal in production connects.");
    }
    Optional<WitnessAt> witness = WitnessOption.of(options);
    return serve(
        start(own.files(), own.database().openOwn(own.files()), own.address(), own.metrics()),
        witness);
  }

  private int runSandboxs() throws Exception {
    int port = options.number("--port", 0, MOST_PORT).orElse(0);
    Optional<Integer> metrics = options.number("--metrics-port", 0, MOST_PORT);
    CentreDatabase database = CentreDatabase.of(options, console);
    if (SandboxState.of(home) instanceof SandboxState.Absent) {
      throw new CentreProblem.NoDirectory(home);
    }
    CentreFiles files = CentreFiles.read(home, clock, randomness);
    Optional<WitnessAt> witness = WitnessOption.of(options);
    return serve(
        start(
            files,
            database.open(files),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            metrics),
        witness);
  }

  private int serve(Running running, Optional<WitnessAt> witness) throws InterruptedException {
    console.say("センターを始めました: / The centre listens at " + running.centre().url());
    running.loopback().ifPresent(each -> console.say("指標: / metrics: " + each.url() + "/metrics"));
    Optional<CosigningLoop> asking = witness.map(each -> ask(running.centre(), each));
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(() -> {
                  asking.ifPresent(CosigningLoop::close);
                  end(running);
                }));
    new CountDownLatch(1).await();
    return 0;
  }

  private Running start(
      CentreFiles files, CentreStore store, InetSocketAddress address, Optional<Integer> metrics)
      throws CentreProblem, CentreServer.CannotListen {
    Centre centre = Centre.open(files.parts(store, clock, randomness, address));
    Optional<LoopbackServer> loopback = Optional.empty();
    int asked = address.getPort();
    try {
      centre.start();
      if (metrics.isPresent()) {
        asked = metrics.get();
        loopback = Optional.of(LoopbackServer.start(asked, centre.meters(), centre.ledger()));
      }
      return new Running(centre, loopback, store);
    } catch (CentreServer.CannotListen problem) {
      centre.stop();
      store.close();
      throw new CentreProblem.PortTaken(asked, problem);
    }
  }

  private static CosigningLoop ask(Centre centre, WitnessAt witness) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    return CosigningLoop.start(
        List.of(new Cosigning(centre.ledger(), witness, client)),
        ASKED_EVERY,
        centre.meters()::asked);
  }

  /** The virtual machine would say 143 after SIGTERM; an end in good order is 0. */
  private void end(Running running) {
    int status = 1;
    try {
      running.end();
      console.say("センターを終えました。 / The centre has ended.");
      status = 0;
    } catch (CentreServer.CannotListen problem) {
      console.say(SandboxStartProblems.sentence(problem));
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }
}
