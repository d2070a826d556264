package jp.madoguchi.sandbox.story;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jp.madoguchi.core.simulator.camera.SimulatedCamera;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.simulator.office.FolderPrinter;
import jp.madoguchi.sandbox.drive.ChildJvm;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.sandbox.maker.TrayNote;
import jp.madoguchi.terminal.command.Command;
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
 * A terminal in a process of its own, without a centre, whose heap somebody takes: once while a
 * clerk has a record and a form open, once after the card was pulled, and once after the clerk came
 * back and locked the terminal by its key.
 */
public final class OneSeat implements AutoCloseable {
  static final String OPEN = "open.hprof";
  static final String LOCKED = "locked.hprof";
  static final String LOCKED_BY_KEY = "locked-by-key.hprof";

  /** What the clerk types, backwards: nothing but the typing may bring it into the heap. */
  static final String TYPED_BACKWARDS = "号六四五ツイハ見汐";

  private static final URI NOBODY = URI.create("https://localhost:9");

  private final Texts texts = new Texts(Locale.JAPANESE);
  private final VirtualReader reader = new VirtualReader("reader");
  private final Sandbox sandbox;
  private final TrayNote note;
  private final RunningTerminal terminal;
  private final TerminalWindow window;
  private final UiDriver driver;

  private OneSeat(Path directory) throws Exception {
    var clock = new SystemClock();
    var randomness = new SystemRandomness();
    sandbox = Sandbox.open(directory, clock, randomness);
    note =
        sandbox.tray().notes().stream()
            .filter(each -> each.card() == TrayCard.AOKI)
            .findFirst()
            .orElseThrow();
    terminal =
        new RunningTerminal(
            sandbox.installation().at("", NOBODY),
            new Equipment(
                reader,
                new SimulatedCamera(note::palm, clock, clock.tick()),
                new FolderPrinter("printer", sandbox.printed()),
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
    Stage stage = driver.see(Stage::new);
    shown.set(() -> stage);
    window =
        driver.see(() -> new TerminalWindow(stage, terminal.windowParts(fonts, Optional.empty())));
    driver.on(stage::show);
  }

  static ProcessBuilder process(Path sandbox, Path dumps) {
    return ChildJvm.of(OneSeat.class, List.of(), sandbox.toString(), dumps.toString());
  }

  public static void main(String[] line) throws Exception {
    Path dumps = Path.of(line[1]);
    try (OneSeat seat = new OneSeat(Path.of(line[0]))) {
      seat.work();
      dump(dumps.resolve(OPEN));
      seat.leave();
      dump(dumps.resolve(LOCKED));
      seat.comeBackAndLock();
      dump(dumps.resolve(LOCKED_BY_KEY));
    }
    System.exit(0);
  }

  private void signIn() {
    reader.insert(sandbox.tray().card(TrayCard.AOKI));
    driver.awaitFocus("login-pin");
    driver.type(note.pin());
    driver.press(KeyCode.ENTER);
    driver.await("a session", () -> !driver.visible("login-pin"));
  }

  private void work() {
    signIn();
    MoveForm.open(driver);
    MoveForm.type(driver, "move-building", new StringBuilder(TYPED_BACKWARDS).reverse().toString());
    sees("move.draft.kept");
  }

  private void leave() throws Exception {
    reader.remove();
    sees("lock.card");
    driver.awaitVisible("login-pin");
    driver.await("the store to be closed", this::storeIsClosed);
  }

  /** The card stays in the reader. */
  private void comeBackAndLock() {
    signIn();
    sees("draft.resumed");
    driver.press(Command.LOCK.keys().getCode(), KeyCode.CONTROL);
    sees("lock.key");
    driver.await("the store to be closed", this::storeIsClosed);
  }

  /** The same store can be opened by somebody else only once it is closed. */
  private boolean storeIsClosed() {
    return terminal.stores().last().isEmpty();
  }

  private static void dump(Path file) throws Exception {
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(file.toString(), true);
  }

  private void sees(String key) {
    String words = texts.get(key);
    driver.awaitText("“" + words + "”", text -> text.contains(words));
  }

  @Override
  public void close() throws Exception {
    driver.on(window::close);
    terminal.close();
    sandbox.close();
  }
}
