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
    if (state instanceof SandboxState.HalfWritten) {
      say("作りかけの練習環境を片付けて作り直します。 / A half-made sandbox is cleared away and made anew.");
    }
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
    say(
        "練習環境を作ります（住民 %,d 人）… / Making the sandbox (%,d residents)…"
            .formatted(plan.residents(), plan.residents()));
    SandboxMaker.make(directory, plan, clock, randomness, step -> say("  ✓ " + words(step)));
    say("できました。 / Ready. %.1f s".formatted((clock.tick() - from) / 1e9));
  }

  private static String words(jp.madoguchi.sandbox.maker.MakingProgress.Step step) {
    return switch (step) {
      case ADDRESSES -> "住所辞書 / address dictionary";
      case KEYS -> "鍵と証明書 / keys and certificates";
      case PALMS -> "職員のカードと手のひら / operators' cards and palms";
      case TERMINAL -> "端末の台帳 / the terminal's register";
      case CENTRE -> "センターの台帳 / the centre's register";
    };
  }

  void say(String line) {
    System.out.println(line);
  }
}
