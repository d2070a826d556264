package jp.madoguchi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.seat.Seat;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.sandbox.RunningSandbox;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.sandbox.maker.TrayNote;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.TerminalWindow;

/**
 * {@code --in DIR [--turns N]}: two operators take turns at one terminal, in a sandbox that {@link
 * ScreenMeasurement} made. The card is pulled, the other one put in at once, PIN and palm are
 * shown, and the desk comes: how long each part takes, and how long the screen takes to be locked.
 */
public final class SeatMeasurement {
  private static final int TURNS = 10;
  private static final List<TrayCard> CARDS = List.of(TrayCard.AOKI, TrayCard.INOUE);

  private final RunningSandbox running;
  private final TerminalWindow window;
  private final UiDriver driver;
  private final Map<Stage, Long> reached = new EnumMap<>(Stage.class);
  private final Map<String, List<Double>> parts = new TreeMap<>();
  private volatile long locked;

  private SeatMeasurement(RunningSandbox running, Fonts fonts, Path folder) throws Exception {
    this.running = running;
    var stage = onScreen(() -> new javafx.stage.Stage());
    window = onScreen(() -> new TerminalWindow(stage, running.windowParts(fonts)));
    driver = new UiDriver(new FxThread(), () -> stage, folder);
    driver.on(() -> {
      window.seat().subscribe(this::turned);
      stage.show();
      stage.getScene().addPostLayoutPulseListener(this::laidOut);
    });
  }

  public static void main(String[] line) throws Exception {
    List<String> words = List.of(line);
    Path folder = Path.of(words.get(words.indexOf("--in") + 1));
    int at = words.indexOf("--turns");
    int turns = at < 0 ? TURNS : Integer.parseInt(words.get(at + 1));
    Locale.setDefault(Locale.JAPAN);
    var clock = new SystemClock();
    var randomness = new SystemRandomness();
    var texts = new Texts(Locale.JAPAN);
    CountDownLatch started = new CountDownLatch(1);
    FxThread.start(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    Path place = folder.resolve("sandbox");
    try (var running =
        new RunningSandbox(Sandbox.open(place, clock, randomness), texts, clock, randomness)) {
      SeatMeasurement measurement = new SeatMeasurement(running, Fonts.load(), folder);
      measurement.measure(turns);
      measurement.driver.on(measurement.window::close);
    } finally {
      Platform.exit();
    }
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    new FxThread().execute(task);
    return task.get();
  }

  /** Screen's thread. */
  private void turned(Seat seat) {
    reached.put(seat.stage(), System.nanoTime());
  }

  /** Screen's thread; the first layout of the login page after the card was pulled. */
  private void laidOut() {
    if (locked == 0 && driver.visible("login-pin")) {
      locked = System.nanoTime();
    }
  }

  private void measure(int turns) {
    signIn(CARDS.getFirst());
    for (int turn = 1; turn <= turns; turn++) {
      lock();
      signIn(CARDS.get(turn % CARDS.size()));
    }
    parts.forEach((what, millis) ->
        Figures.spread(what, millis.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  private void lock() {
    locked = 0;
    long pulled = System.nanoTime();
    running.pull();
    driver.await("the lock", () -> locked != 0);
    part("1 pulled to locked screen", pulled, locked);
  }

  private void signIn(TrayCard card) {
    TrayNote note =
        running.sandbox().tray().notes().stream()
            .filter(each -> each.card() == card)
            .findFirst()
            .orElseThrow();
    long inserted = System.nanoTime();
    running.insert(
        running.cards().stream()
            .filter(each -> each.id().equals(card.name()))
            .findFirst()
            .orElseThrow());
    driver.await("the PIN to be due", () -> driver.see(() -> at(Stage.PIN)));
    driver.awaitFocus("login-pin");
    driver.type(note.pin());
    long typed = System.nanoTime();
    driver.press(KeyCode.ENTER);
    driver.await("the desk", () -> driver.visible("desk-search"));
    long desk = System.nanoTime();
    driver.on(() -> {
      part("2 card in to PIN due", inserted, since(Stage.PIN));
      part("3 PIN to palm due", since(Stage.CHECKING), since(Stage.PALM));
      part("4 palm to recognised", since(Stage.PALM), since(Stage.OPENING));
      part("5 store opened, session begun", since(Stage.OPENING), since(Stage.IN));
      part("6 in to desk", since(Stage.IN), desk);
      part("7 all but typing the PIN", inserted, since(Stage.PIN), typed, desk);
    });
  }

  private boolean at(Stage stage) {
    return window.seat().get().stage() == stage;
  }

  private long since(Stage stage) {
    return reached.getOrDefault(stage, 0L);
  }

  private void part(String what, long... fromTo) {
    double millis = 0;
    for (int i = 0; i < fromTo.length; i += 2) {
      millis += (fromTo[i + 1] - fromTo[i]) / 1e6;
    }
    parts.computeIfAbsent(what, _ -> new ArrayList<>()).add(millis);
  }
}
