package jp.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxFailure;
import jp.madoguchi.sandbox.maker.SandboxMaker;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.sandbox.maker.SandboxState;

/** Makes or opens a sandbox and says on the console how it goes. */
final class SandboxConsole {
  private final Clock clock;
  private final Randomness randomness;

  SandboxConsole(Clock clock, Randomness randomness) {
    this.clock = clock;
    this.randomness = randomness;
  }

  /** Opens the sandbox, making it first where there is none or only half of one. */
  Sandbox ready(Path directory, SandboxPlan plan)
      throws SandboxFailure, InterruptedException, IOException {
    SandboxState state = SandboxState.of(directory);
    if (state instanceof SandboxState.Absent || state instanceof SandboxState.HalfWritten) {
      make(directory, plan);
    }
    return Sandbox.open(directory, clock, randomness);
  }

  /**
   * Deletes what is there, so that the next {@link #ready} makes it anew; what cannot be made anew
   * by this plan is kept.
   */
  void reset(Path directory, SandboxPlan plan) throws SandboxFailure {
    SandboxMaker.check(plan);
    SandboxMaker.delete(directory);
  }

  /** Says that a sandbox is as it was made, whatever is asked for now. */
  void sayWhatIsKept(Path directory) throws IOException {
    if (SandboxState.of(directory) instanceof SandboxState.Ready) {
      say(
          "練習環境はもうあるので、そのまま使います。--residents、--addresses、--city は新しく作るときに効きます。"
              + "作り直すには --reset も付けてください。");
      say(
          "The sandbox is there already and is used as it is: --residents, --addresses and --city"
              + " count when one is made. Add --reset to make it anew.");
    }
  }

  private void make(Path directory, SandboxPlan plan) throws SandboxFailure, InterruptedException {
    long from = clock.tick();
    SandboxMaker.make(
        directory, plan, clock, randomness, new MakingWords(plan.residents(), clock, this::say));
    say("できました。 / Ready. %.1f s".formatted((clock.tick() - from) / 1e9));
  }

  void say(String line) {
    System.out.println(line);
  }
}
