package jp.madoguchi.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.TerminalWindow;

/** Opens the terminal in sandbox mode and waits until its window is closed. */
final class WindowProgram {
  private static final long SEED = 20_260_401;

  private final Path home;
  private final Options options;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();

  WindowProgram(Path home, Options options) {
    this.home = home;
    this.options = options;
  }

  int run() throws Exception {
    Texts texts = Main.texts(options);
    SandboxConsole console = new SandboxConsole(clock, randomness);
    if (options.has("--reset")) {
      console.reset(home);
    }
    SandboxPlan plan =
        options.plan(SandboxPlan.USUAL_RESIDENTS, Optional.of(TourProgram.USUAL_CITY), SEED);
    Fonts fonts = Fonts.load();
    try (RunningSandbox running =
        new RunningSandbox(console.ready(home, plan), texts, clock, randomness)) {
      CountDownLatch closed = new CountDownLatch(1);
      FxThread.start(() -> open(running, fonts, closed));
      closed.await();
      Platform.exit();
      return 0;
    }
  }

  private static void open(RunningSandbox running, Fonts fonts, CountDownLatch closed) {
    Stage stage = new Stage();
    TerminalWindow window = new TerminalWindow(stage, running.windowParts(fonts));
    stage.setOnHidden(_ -> {
      window.close();
      closed.countDown();
    });
    stage.show();
  }
}
