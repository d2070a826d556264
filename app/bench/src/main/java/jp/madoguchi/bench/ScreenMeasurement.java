package jp.madoguchi.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.sandbox.RunningSandbox;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxMaker;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.TerminalWindow;

/**
 * {@code --in DIR [--records N]}: what a clerk waits for with the screen, in the whole program,
 * driven by its keys (goal P3): from Enter in the list of hits to the record laid out and drawn,
 * its access logged on the disk before. Told beside the syncs of the same disk.
 *
 * <p>{@code --make DIR [--residents N]} makes the sandbox for it, signs in there and leaves: on a
 * terminal's first day, which is not what is measured, the sign-in builds the search index. In a
 * process of its own, so that the one that is measured starts as on any morning.
 */
public final class ScreenMeasurement {
  private static final String MAKE = "--make";
  private static final String IN = "--in";
  private static final String SANDBOX = "sandbox";
  private static final int RESIDENTS = 10_000;
  private static final int RECORDS = 300;
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final Duration SITTING_DOWN = Duration.ofSeconds(8);
  private static final Duration FIRST_DAY = Duration.ofSeconds(10);
  private static final long SEED = 42;
  private static final String PIN_OF_AOKI = "204613";

  private final RunningSandbox running;
  private final Path folder;
  private final int residents;
  private final Stage stage;
  private final UiDriver driver;
  private final Random chance = new Random(SEED);

  private ScreenMeasurement(RunningSandbox running, Stage stage, Path folder) {
    this.running = running;
    this.folder = folder;
    residents = running.sandbox().residents();
    this.stage = stage;
    driver = new UiDriver(new FxThread(), () -> stage, folder);
  }

  public static void main(String[] line) throws Exception {
    List<String> words = List.of(line);
    var clock = new SystemClock();
    var randomness = new SystemRandomness();
    boolean first = words.contains(MAKE);
    Path folder = Path.of(words.get(words.indexOf(first ? MAKE : IN) + 1));
    Path place = folder.resolve(SANDBOX);
    if (first) {
      int residents = number(words, "--residents", RESIDENTS);
      SandboxMaker.make(
          place, SandboxPlan.ofMadeUpCity(residents, SEED), clock, randomness, _ -> {});
    }
    Locale.setDefault(Locale.JAPAN);
    var texts = new Texts(Locale.JAPAN);
    Fonts fonts = Fonts.load();
    try (var running =
        new RunningSandbox(Sandbox.open(place, clock, randomness), texts, clock, randomness)) {
      Stage stage = window(running, fonts);
      ScreenMeasurement measurement = new ScreenMeasurement(running, stage, folder);
      if (first) {
        measurement.playFirstDay();
      } else {
        measurement.measure(number(words, "--records", RECORDS));
      }
      onScreen(() -> {
        stage.hide();
        return true;
      });
    } finally {
      Platform.exit();
    }
  }

  private static Stage window(RunningSandbox running, Fonts fonts) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    FxThread.start(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    running.rehearse();
    return onScreen(() -> {
      Stage stage = new Stage();
      TerminalWindow window = new TerminalWindow(stage, running.windowParts(fonts));
      stage.setWidth(WIDTH);
      stage.setHeight(HEIGHT);
      stage.setOnHidden(_ -> window.close());
      stage.show();
      window.rehearse();
      return stage;
    });
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    new FxThread().execute(task);
    return task.get();
  }

  private void playFirstDay() throws Exception {
    signIn();
    Thread.sleep(FIRST_DAY);
  }

  private void measure(int records) throws Exception {
    // A clerk sits down, takes the card out of its case.
    Thread.sleep(SITTING_DOWN);
    signIn();
    double[] laidOut = new double[records];
    double[] drawn = new double[records];
    double[] syncs = new double[records];
    try (DiskSync sync = new DiskSync(folder.resolve("sync"))) {
      for (int i = 0; i < records; i++) {
        find(somebody());
        syncs[i] = sync.millis();
        Watch watch = new Watch();
        driver.on(watch::begin);
        driver.press(KeyCode.ENTER);
        Watch.Seen seen = watch.seen().get(1, TimeUnit.MINUTES);
        laidOut[i] = seen.laidOut();
        drawn[i] = seen.drawn();
      }
    }
    Figures.line("heap in use", Figures.heap(), "MB");
    Figures.line("the first record of the day", drawn[0], "ms");
    Figures.spread("record laid out", laidOut);
    Figures.spread("record drawn", drawn);
    Figures.spread("  the same, later half", Arrays.copyOfRange(drawn, records / 2, records));
    Figures.spread("  one sync of this disk", syncs);
  }

  private void signIn() {
    running.play(Scene.GOOD_HAND);
    running.insert(
        running.cards().stream()
            .filter(card -> card.id().equals(TrayCard.AOKI.name()))
            .findFirst()
            .orElseThrow());
    driver.awaitFocus("login-pin");
    driver.await("the PIN to be due", () -> !driver.find("login-pin").orElseThrow().isDisabled());
    driver.type(PIN_OF_AOKI);
    driver.press(KeyCode.ENTER);
    driver.awaitVisible("desk-search");
    driver.press(KeyCode.F3);
    driver.awaitVisible("search-reason");
    driver.focusTo("search-reason");
    driver.press(KeyCode.DOWN);
    driver.focusTo("search-reference");
    driver.type("R-1");
    driver.press(KeyCode.ENTER);
    driver.await("the case", () -> !driver.visible("search-reason"));
  }

  private AddressNumber somebody() {
    while (true) {
      AddressNumber number = AddressNumber.of(1L + chance.nextInt(residents));
      if (running.centreView().current(number).map(ResidentRecord::status).stream()
          .anyMatch(ResidentStatus.CURRENT::equals)) {
        return number;
      }
    }
  }

  /** Leaves the only hit chosen, the focus on it. */
  private void find(AddressNumber number) {
    driver.press(KeyCode.F3);
    driver.awaitVisible("search-number");
    driver.focusTo("search-number");
    driver.retype(number.digits());
    driver.press(KeyCode.ENTER);
    driver.awaitFocus("search-results");
    driver.await("a hit", () -> hits() == 1);
  }

  private int hits() {
    return driver
        .find("search-results")
        .map(table -> ((TableView<?>) table).getItems().size())
        .orElse(0);
  }

  private static int number(List<String> words, String option, int usual) {
    int at = words.indexOf(option);
    return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
  }

  /** Looks for the record after each layout, and for the pulse after the one that drew it. */
  private final class Watch extends AnimationTimer {
    private final CompletableFuture<Seen> seen = new CompletableFuture<>();
    private final Runnable layout = this::look;
    private long from;
    private double laidOut;

    /** Milliseconds since Enter. */
    record Seen(double laidOut, double drawn) {}

    CompletableFuture<Seen> seen() {
      return seen;
    }

    void begin() {
      stage.getScene().addPostLayoutPulseListener(layout);
      from = System.nanoTime();
    }

    private void look() {
      if (driver.visible("record-household")) {
        laidOut = Figures.since(from);
        stage.getScene().removePostLayoutPulseListener(layout);
        start();
      }
    }

    @Override
    public void handle(long pulse) {
      stop();
      seen.complete(new Seen(laidOut, Figures.since(from)));
    }
  }
}
