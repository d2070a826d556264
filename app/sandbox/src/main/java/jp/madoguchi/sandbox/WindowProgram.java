package jp.madoguchi.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.terminal.program.OneWindow;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;

/** Opens the terminal in sandbox mode and waits until its window is closed. */
final class WindowProgram {
  private static final long SEED = 20_260_401;
  private static final List<String> FOR_A_NEW_ONE =
      List.of("--residents", "--seed", "--addresses", "--city");

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
    SandboxPlan plan =
        options.plan(SandboxPlan.USUAL_RESIDENTS, Optional.of(TourProgram.USUAL_CITY), SEED);
    Fonts fonts = Fonts.load();
    if (options.has("--reset")) {
      console.reset(home, plan);
    } else if (FOR_A_NEW_ONE.stream().anyMatch(options::has)) {
      console.sayWhatIsKept(home);
    }
    try (RunningSandbox running =
        new RunningSandbox(console.ready(home, plan), texts, clock, randomness)) {
      OneWindow.show(() -> running.windowParts(fonts), running::rehearse);
      return 0;
    }
  }
}
