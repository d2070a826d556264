package jp.madoguchi.sandbox.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.drive.ChildJvm;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.device.SpoolPrinter;
import jp.madoguchi.terminal.program.InstallationFiles;
import jp.madoguchi.terminal.program.Main;
import jp.madoguchi.terminal.program.OfficeDevices;
import jp.madoguchi.terminal.program.RunningTerminal;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.TerminalWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The program for an office's seat, with the devices that this machine has or has not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeTerminalTest {
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final Texts texts = new Texts(Locale.JAPANESE);

  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private Sandbox sandbox;

  @BeforeAll
  void make(@TempDir Path parent) throws Exception {
    directory = parent.resolve("sandbox");
    SandboxCopies.SMALLEST.to(directory);
    sandbox = Sandbox.open(directory, clock, randomness);
  }

  @AfterAll
  void close() throws Exception {
    sandbox.close();
  }

  /** The window over an installation, with the real devices. */
  private final class Seat implements AutoCloseable {
    private final RunningTerminal terminal;
    private final Stage stage;
    private final TerminalWindow window;
    private final UiDriver driver;

    Seat() throws Exception {
      Toolkit.start();
      Fonts fonts = Fonts.load();
      var laid = new InstallationFiles(sandbox.terminalFiles(), clock, randomness);
      terminal =
          new RunningTerminal(
              laid.read(),
              OfficeDevices.of(
                  laid.settings(), sandbox.terminalFiles(), sandbox.exported(), clock, randomness),
              texts);
      FxThread screen = new FxThread();
      UiDriver first =
          new UiDriver(
              screen,
              () -> {
                throw new IllegalStateException();
              },
              directory);
      stage = first.see(Stage::new);
      driver = new UiDriver(screen, () -> stage, directory.resolveSibling("seen"));
      window = driver.see(() -> new TerminalWindow(stage, terminal.windowParts(fonts)));
      driver.on(stage::show);
    }

    void sees(String key) {
      driver.awaitText(key, text -> text.contains(texts.get(key)));
    }

    @Override
    public void close() throws Exception {
      driver.on(window::close);
      driver.on(stage::hide);
      terminal.close();
    }
  }

  @Nested
  class Devices {
    @Test
    void withoutAnyTheWindowWaitsForACard() throws Exception {
      try (FileChannel _ = PcscDaemon.turn();
          Seat seat = new Seat()) {
        seat.sees("login.card.insert");
        assertFalse(seat.driver.find("tray-cards").isPresent());
      }
    }

    @Test
    void withoutAPrinterTheKeySheetIsNotPrinted() throws Exception {
      assumeFalse(!SpoolPrinter.list().isEmpty(), "this machine has a printer");
      try (FileChannel _ = PcscDaemon.turn();
          Seat seat = new Seat()) {
        seat.sees("login.card.insert");
        seat.driver.press(KeyCode.P, KeyCode.CONTROL);
        seat.sees("print.none");
      }
    }

    @Test
    void aCardInARealReaderGetsAsFarAsTheCamera() throws Exception {
      assumeFalse(Files.exists(Path.of("/dev/video0")), "this machine has a camera");
      try (PcscDaemon daemon = PcscDaemon.startOrSkip();
          Seat seat = new Seat()) {
        seat.sees("login.card.insert");
        try (VpcdSlot _ = VpcdSlot.insert(daemon, sandbox.tray().card(TrayCard.AOKI))) {
          seat.driver.awaitFocus("login-pin");
          seat.driver.type(pin());
          seat.driver.press(KeyCode.ENTER);
          seat.sees("login.camera.none");
        }
        seat.sees("login.card.lost");
      }
    }

    private String pin() {
      return sandbox.tray().notes().stream()
          .filter(note -> note.card() == TrayCard.AOKI)
          .findFirst()
          .orElseThrow()
          .pin();
    }
  }

  @Nested
  class Closing {
    private RunningTerminal terminal(Duration patience) throws Exception {
      var laid = new InstallationFiles(sandbox.terminalFiles(), clock, randomness);
      return new RunningTerminal(
          laid.read(),
          OfficeDevices.of(
              laid.settings(), sandbox.terminalFiles(), sandbox.exported(), clock, randomness),
          texts,
          patience);
    }

    /** As one that waits for an act on the keys: no interruption reaches it. */
    @Test
    void aSessionThatDoesNotEndIsLeftInTime() throws Exception {
      RunningTerminal inTest = terminal(Duration.ofMillis(1));
      CountDownLatch begun = new CountDownLatch(1);
      AtomicBoolean ended = new AtomicBoolean();
      Object act = new Object();
      synchronized (act) {
        inTest
            .workers()
            .execute(() -> {
              begun.countDown();
              synchronized (act) {
                ended.set(true);
              }
            });
        assertTrue(begun.await(1, TimeUnit.MINUTES));
        inTest.close();
        assertFalse(ended.get());
      }
    }

    @Test
    void aSessionThatEndsIsWaitedFor() throws Exception {
      RunningTerminal inTest = terminal(Duration.ofMinutes(1));
      AtomicBoolean ended = new AtomicBoolean();
      inTest
          .workers()
          .execute(() -> {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (!inTest.workers().isShutdown() && System.nanoTime() < end) {
              Thread.onSpinWait();
            }
            ended.set(true);
          });
      inTest.close();
      assertTrue(ended.get());
    }
  }

  @Nested
  class Program {
    private Process start(Path home) throws IOException {
      return ChildJvm.of(Main.class, List.of("-Dstderr.encoding=UTF-8", "-Dmadoguchi.home=" + home))
          .start();
    }

    private String refused(Path home) throws Exception {
      Process program = start(home);
      String said = new String(program.getErrorStream().readAllBytes(), "UTF-8");
      assertTrue(program.waitFor(20, TimeUnit.SECONDS));
      assertEquals(1, program.exitValue());
      return said;
    }

    @Test
    void anEmptyDirectoryIsNoTerminal(@TempDir Path empty) throws Exception {
      assertTrue(refused(empty).contains("ファイルがありません: terminal.properties"));
    }

    @Test
    void twoAtOnceAreNotStarted() throws Exception {
      Path home = directory.resolve("terminal");
      try (AutoCloseable _ = sandbox.terminalFiles().lock("terminal.lock").orElseThrow()) {
        assertTrue(refused(home).contains("窓口はもう動いています"));
      }
    }

    @Test
    void anInstalledTerminalOpensItsWindowAndStays() throws Exception {
      Path lock = directory.resolve("terminal").resolve("terminal.lock");
      Files.deleteIfExists(lock);
      Process program = start(directory.resolve("terminal"));
      try {
        // Looking by taking the lock would keep the program from it.
        PcscDaemon.until(() -> Files.exists(lock) || !program.isAlive());
        assertFalse(program.waitFor(3, TimeUnit.SECONDS), "it ended by itself");
        assertTrue(locked(), "it takes the terminal");
      } finally {
        program.destroyForcibly().waitFor();
      }
    }

    private boolean locked() {
      try {
        Optional<AutoCloseable> mine = sandbox.terminalFiles().lock("terminal.lock");
        if (mine.isPresent()) {
          mine.get().close();
        }
        return mine.isEmpty();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }
}
