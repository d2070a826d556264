package jp.madoguchi.sandbox.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.RunningSandbox;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;

/** A stage over a fresh sandbox of few residents. */
final class SmallSandbox {
  private SmallSandbox() {}

  static SandboxStage stage(Path folder, Texts texts, List<Movement> more, Path failures)
      throws Exception {
    Path sandbox = folder.resolve("sandbox");
    SandboxCopies.SMALL.to(sandbox);
    return over(sandbox, texts, more, failures);
  }

  /** The same whose terminal has no lease any more. */
  static SandboxStage lapsed(Path folder, Texts texts, Path failures) throws Exception {
    Path sandbox = folder.resolve("sandbox");
    SandboxCopies.SMALL.to(sandbox);
    Files.delete(sandbox.resolve("terminal").resolve(LoginParts.LEASE));
    return over(sandbox, texts, List.of(), failures);
  }

  private static SandboxStage over(Path sandbox, Texts texts, List<Movement> more, Path failures)
      throws Exception {
    Clock clock = new SystemClock();
    Randomness randomness = new SystemRandomness();
    Sandbox opened = Sandbox.open(sandbox, clock, randomness);
    Gallery.prepare(opened, randomness);
    return new SandboxStage(
        new RunningSandbox(opened, texts, clock, randomness),
        texts,
        clock,
        Fonts.load(),
        TourPlan.forCast(clock.today(), "minatomachi", more),
        failures);
  }
}
