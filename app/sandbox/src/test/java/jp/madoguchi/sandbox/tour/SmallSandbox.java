package jp.madoguchi.sandbox.tour;

import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.RunningSandbox;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;

/** A stage over a fresh sandbox of few residents. */
final class SmallSandbox {
  private SmallSandbox() {}

  static SandboxStage stage(Path folder, Texts texts, List<Movement> more, Path failures)
      throws Exception {
    Clock clock = new SystemClock();
    Randomness randomness = new SystemRandomness();
    Path sandbox = folder.resolve("sandbox");
    SandboxCopies.SMALL.to(sandbox);
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
