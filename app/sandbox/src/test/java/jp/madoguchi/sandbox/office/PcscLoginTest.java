package jp.madoguchi.sandbox.office;

import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.drive.EquippedSeat;
import jp.madoguchi.sandbox.maker.SandboxMaker;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.device.PcscReaders;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole login through PC/SC: PIN, challenge, palm, key agreement, and a signed session. */
class PcscLoginTest {
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path parent;

  @BeforeEach
  void make() throws Exception {
    SandboxPlan plan = SandboxPlan.ofMadeUpCity(20, 1);
    SandboxMaker.make(parent.resolve("sandbox"), plan, clock, randomness, _ -> {});
  }

  @Test
  void twoClerksSitDownOneAfterTheOther() throws Exception {
    try (PcscDaemon daemon = PcscDaemon.startOrSkip();
        EquippedSeat seat =
            new EquippedSeat(
                parent.resolve("sandbox"),
                new PcscReaders().chosen(Optional.empty()),
                TrayCard.AOKI)) {
      seat.sees("login.card.insert");
      try (VpcdSlot _ = VpcdSlot.insert(daemon, seat.sitsDown(TrayCard.AOKI))) {
        seat.signIn();
        seat.driver().awaitVisible("desk-search");
      }
      seat.sees("lock.card");
      try (VpcdSlot _ = VpcdSlot.insert(daemon, seat.sitsDown(TrayCard.UEDA))) {
        seat.signIn();
        seat.driver().awaitVisible("desk-search");
      }
      seat.sees("lock.card");
    }
  }
}
