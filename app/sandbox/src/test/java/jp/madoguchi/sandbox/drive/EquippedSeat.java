package jp.madoguchi.sandbox.drive;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.simulator.camera.SimulatedCamera;
import jp.madoguchi.core.simulator.card.VirtualCard;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.simulator.office.FolderPrinter;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.sandbox.maker.TrayNote;
import jp.madoguchi.terminal.device.ChosenPrinters;
import jp.madoguchi.terminal.device.MountedMedia;
import jp.madoguchi.terminal.program.Equipment;
import jp.madoguchi.terminal.program.RunningTerminal;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.TerminalWindow;

/**
 * A sandbox's terminal with its window, at a reader of the caller's choice and without a centre.
 * Before the camera stands whoever sat down last.
 */
public final class EquippedSeat implements AutoCloseable {
  private static final URI NOBODY = URI.create("https://localhost:9");

  private final Texts texts = new Texts(Locale.JAPANESE);
  private final AtomicReference<TrayNote> sitting;
  private final Sandbox sandbox;
  private final RunningTerminal terminal;
  private final Stage stage;
  private final TerminalWindow window;
  private final UiDriver driver;

  public EquippedSeat(Path directory, CardReader reader, TrayCard first) throws Exception {
    var clock = new SystemClock();
    var randomness = new SystemRandomness();
    sandbox = Sandbox.open(directory, clock, randomness);
    sitting = new AtomicReference<>(note(first));
    Printer printer = new FolderPrinter("printer", sandbox.printed());
    terminal =
        new RunningTerminal(
            sandbox.installation().at("", NOBODY),
            new Equipment(
                reader,
                new VirtualReader("residents"),
                new SimulatedCamera(() -> sitting.get().palm(), clock, clock.tick()),
                new ChosenPrinters(
                    () -> List.of(printer), Optional.empty(), sandbox.terminalFiles()),
                sandbox.exported(),
                new MountedMedia(List.of(sandbox.media())),
                clock,
                randomness),
            texts);
    Toolkit.start();
    Fonts fonts = Fonts.load();
    var shown = new AtomicReference<Supplier<Stage>>();
    driver =
        new UiDriver(new FxThread(), () -> shown.get().get(), directory.resolveSibling("seen"));
    stage = driver.see(Stage::new);
    shown.set(() -> stage);
    window =
        driver.see(() -> new TerminalWindow(stage, terminal.windowParts(fonts, Optional.empty())));
    driver.on(stage::show);
  }

  private TrayNote note(TrayCard card) {
    return sandbox.tray().notes().stream()
        .filter(each -> each.card() == card)
        .findFirst()
        .orElseThrow();
  }

  /** Somebody else sits down; their card is for the caller to put in. */
  public VirtualCard sitsDown(TrayCard card) throws Exception {
    sitting.set(note(card));
    return sandbox.tray().card(card);
  }

  /** From the card in the reader to a session, with the keyboard. */
  public void signIn() {
    signIn(pin());
  }

  /** The PIN on the card that was put in last. */
  public String pin() {
    return sitting.get().pin();
  }

  /** The same with another PIN than the one on the card. */
  public void signIn(String pin) {
    driver.awaitFocus("login-pin");
    driver.type(pin);
    driver.press(KeyCode.ENTER);
    driver.await("a session", () -> !driver.visible("login-pin"));
  }

  public UiDriver driver() {
    return driver;
  }

  public RunningTerminal terminal() {
    return terminal;
  }

  /** Waits until the text of this name is in view. */
  public void sees(String key) {
    String words = texts.get(key);
    driver.awaitText("“" + words + "”", text -> text.contains(words));
  }

  @Override
  public void close() throws Exception {
    driver.on(window::close);
    driver.on(stage::hide);
    terminal.close();
    sandbox.close();
  }
}
