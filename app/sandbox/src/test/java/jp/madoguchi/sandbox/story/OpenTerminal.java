package jp.madoguchi.sandbox.story;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.sandbox.RunningSandbox;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.sandbox.maker.SandboxMaker;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.sandbox.tray.TrayItem;
import jp.madoguchi.terminal.sync.CourierLoop;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.TerminalWindow;
import jp.madoguchi.terminal.window.WindowParts;

/** The real composition over a small sandbox, with its window open. */
final class OpenTerminal implements AutoCloseable {

  /** A story does not wait for half a minute until the terminal asks the centre by itself. */
  private static final CourierLoop.Pace PACE =
      new CourierLoop.Pace(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(1));

  private final Texts texts = new Texts(Locale.JAPANESE);
  private final RunningSandbox running;
  private final UiDriver driver;
  private final Stage stage;
  private final TerminalWindow window;

  private OpenTerminal(Path sandbox, Clock clock, UnaryOperator<WindowParts> change)
      throws Exception {
    Toolkit.start();
    var randomness = new SystemRandomness();
    running =
        new RunningSandbox(
            Sandbox.open(sandbox, clock, randomness), texts, clock, randomness, PACE);
    Fonts fonts = Fonts.load();
    var shown = new AtomicReference<Supplier<Stage>>();
    driver = new UiDriver(new FxThread(), () -> shown.get().get(), sandbox.resolveSibling("seen"));
    stage = driver.see(Stage::new);
    shown.set(() -> stage);
    window = driver.see(() -> new TerminalWindow(stage, change.apply(running.windowParts(fonts))));
    driver.on(stage::show);
  }

  /** Puts a sandbox of sixty residents there. */
  static void make(Path sandbox) throws Exception {
    SandboxCopies.SMALL.to(sandbox);
  }

  /** Makes one of another size. */
  static void make(Path sandbox, int residents) throws Exception {
    SandboxMaker.make(
        sandbox,
        SandboxPlan.ofMadeUpCity(residents, 7),
        new SystemClock(),
        new SystemRandomness(),
        _ -> {});
  }

  static OpenTerminal over(Path sandbox) throws Exception {
    return over(sandbox, UnaryOperator.identity());
  }

  /** The same with {@link EasyPalms}. */
  static OpenTerminal easily(Path sandbox) throws Exception {
    return over(sandbox, EasyPalms::in);
  }

  /** The same with a part of the window exchanged. */
  static OpenTerminal over(Path sandbox, UnaryOperator<WindowParts> change) throws Exception {
    return over(sandbox, new SystemClock(), change);
  }

  /** The same with another clock. */
  static OpenTerminal over(Path sandbox, Clock clock, UnaryOperator<WindowParts> change)
      throws Exception {
    return new OpenTerminal(sandbox, clock, change);
  }

  RunningSandbox running() {
    return running;
  }

  /** Looks at the window, and presses keys where nothing else does. */
  UiDriver driver() {
    return driver;
  }

  TerminalWindow window() {
    return window;
  }

  Stage stage() {
    return stage;
  }

  String text(String key, Object... args) {
    return texts.get(key, args);
  }

  void insert(TrayCard card) {
    TrayItem item =
        running.cards().stream()
            .filter(each -> each.id().equals(card.name()))
            .findFirst()
            .orElseThrow();
    running.insert(item);
  }

  String pin(TrayCard card) {
    return running.sandbox().tray().notes().stream()
        .filter(note -> note.card() == card)
        .findFirst()
        .orElseThrow()
        .pin();
  }

  /** From the empty reader to a session, with our own driver's keys. */
  void signIn(TrayCard card) {
    sees(text("login.card.insert"));
    insert(card);
    driver.awaitFocus("login-pin");
    driver.type(pin(card));
    driver.press(KeyCode.ENTER);
    driver.await("a session", () -> !driver.visible("login-pin"));
  }

  /** Waits until a text in view holds these words. */
  String sees(String words) {
    return driver.awaitText("“" + words + "”", text -> text.contains(words));
  }

  @Override
  public void close() throws Exception {
    driver.on(window::close);
    driver.on(stage::hide);
    running.close();
  }
}
