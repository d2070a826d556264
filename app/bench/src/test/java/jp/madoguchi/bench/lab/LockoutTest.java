package jp.madoguchi.bench.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Some rounds of what the laboratory does ten thousand times. */
class LockoutTest {
  private final LabOffice office = LabOffice.open();
  private final Tally tally = new Tally();

  private void run(LockoutMistake mistake) throws Exception {
    new LockoutRounds(office.randomness(), new Random(7), tally, mistake).run(600);
  }

  @Test
  void noTryIsLostOrWon() throws Exception {
    run(LockoutMistake.NONE);

    assertEquals(600, tally.rounds());
    assertEquals(0, tally.losses(), () -> String.join("\n", tally.table()));
  }

  @Test
  void aTerminalThatIsKilledLosesNoneEither(@TempDir Path folder) throws Exception {
    LockoutKills kills = new LockoutKills(folder, office.randomness(), new Random(8), tally);
    for (int i = 0; i < 3; i++) {
      kills.kill();
    }

    assertEquals(3, tally.rounds());
    assertEquals(0, tally.losses(), () -> String.join("\n", tally.table()));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void eachMistakeIsFound(LockoutMistake mistake) throws Exception {
    run(mistake);

    assertTrue(tally.losses() > 0);
  }
}
