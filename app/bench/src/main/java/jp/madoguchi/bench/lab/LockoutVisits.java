package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import jp.madoguchi.core.biometric.PalmRefusal;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.liveness.LivenessPlan;
import jp.madoguchi.core.liveness.SeenFrames;
import jp.madoguchi.core.modality.PalmTrial;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.terminal.login.CountedTrial;
import jp.madoguchi.terminal.login.LoginBook;
import jp.madoguchi.terminal.login.LoginRefused;
import jp.madoguchi.terminal.login.Tries;

/**
 * People who show palms, mostly others than those that are registered, and go away when they like;
 * whoever is locked out is unlocked when they come again.
 */
final class LockoutVisits {
  static final List<OperatorId> PEOPLE =
      List.of(new OperatorId("OP-1"), new OperatorId("OP-2"), new OperatorId("OP-3"));

  private static final OperatorId ADMINISTRATOR = new OperatorId("OP-9");
  private static final Duration PACE = Duration.ofMillis(66);
  private static final int FRAMES = 22;
  private static final int LONGEST_PAUSE = 45;
  private static final int NOT_CAPTURED = 30;
  private static final int NO_MATCH = 98;

  private final Random chance;
  private final LockoutClock clock;
  private final LockoutWitness witness;
  private final LockoutMistake mistake;
  private final SeenFrames seen = new SeenFrames();
  private int pictures;

  LockoutVisits(Random chance, LockoutClock clock, LockoutWitness witness, LockoutMistake mistake) {
    this.chance = chance;
    this.clock = clock;
    this.witness = witness;
    this.mistake = mistake;
  }

  /** Somebody comes, and goes. */
  void one(LoginBook book) throws IOException {
    OperatorId operator = PEOPLE.get(chance.nextInt(PEOPLE.size()));
    witness.comes(operator);
    book.wake(operator);
    if (book.standing(operator) instanceof Tries.Standing.Stopped) {
      witness.forgiving();
      book.unlock(operator, ADMINISTRATOR);
      witness.forgiven(operator);
    }
    clock.pass(Duration.ofSeconds(chance.nextInt(LONGEST_PAUSE)));
    CountedTrial check =
        new CountedTrial(
            () ->
                new PalmTrial(this::compared, new LivenessCheck(new LivenessPlan(List.of()), seen)),
            Modality.PALM,
            mistake.tries(book),
            operator,
            _ -> {});
    try {
      for (int frames = chance.nextInt(FRAMES); frames > 0; frames--) {
        look(check, operator);
      }
      check.abandon();
    } catch (LoginRefused wholeBurst) {
      // What it means is written already.
    }
    witness.ended();
  }

  private void look(CountedTrial check, OperatorId operator) throws IOException, LoginRefused {
    clock.pass(PACE);
    witness.looks();
    switch (check.look(picture())) {
      case CountedTrial.Look.Recognised() -> witness.forgiven(operator);
      case CountedTrial.Look.Waits _ -> witness.waits();
      case CountedTrial.Look.GoOn _,
          CountedTrial.Look.Asks _,
          CountedTrial.Look.AsksToOpen _,
          CountedTrial.Look.BeginsAnew _ -> {}
    }
  }

  /** No camera shows the same twice. */
  private Frame picture() {
    return new Frame(1, 1, new int[] {++pictures}, pictures, clock.tick());
  }

  private PalmVerdict compared(Frame frame) {
    int drawn = chance.nextInt(100);
    if (drawn < NOT_CAPTURED) {
      witness.compares(clock.tick(), LockoutWitness.Kind.NOT_CAPTURED);
      return new PalmVerdict.NotCaptured(PalmRefusal.NO_HAND);
    }
    if (drawn < NO_MATCH) {
      witness.compares(clock.tick(), LockoutWitness.Kind.NO_MATCH);
      return new PalmVerdict.NoMatch();
    }
    witness.compares(clock.tick(), LockoutWitness.Kind.MATCH);
    return new PalmVerdict.Match(5);
  }
}
