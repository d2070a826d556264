package jp.madoguchi.sandbox.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import jp.madoguchi.sandbox.drive.EquippedSeat;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.device.PcscReaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole login through PC/SC: PIN, challenge, palm, key agreement, and a signed session. */
class PcscLoginTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path parent;

  @BeforeEach
  void make() throws Exception {
    SandboxCopies.SMALLER.to(parent.resolve("sandbox"));
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

  @Test
  void aClerkChangesThePinBeforeSigningInWithIt() throws Exception {
    String fresh = "77120934";
    try (PcscDaemon daemon = PcscDaemon.startOrSkip();
        EquippedSeat seat =
            new EquippedSeat(
                parent.resolve("sandbox"),
                new PcscReaders().chosen(Optional.empty()),
                TrayCard.AOKI)) {
      seat.sees("login.card.insert");
      try (VpcdSlot _ = VpcdSlot.insert(daemon, seat.sitsDown(TrayCard.AOKI))) {
        seat.driver().awaitFocus("login-pin");
        seat.driver().press(KeyCode.I, KeyCode.CONTROL);
        seat.driver().awaitFocus("pin-old");
        seat.driver().awaitVisible("pin-tries");
        for (String typed : List.of(seat.pin(), fresh, fresh)) {
          seat.driver().type(typed);
          seat.driver().press(KeyCode.ENTER);
        }
        seat.sees("pin.done");
        seat.signIn(fresh);
        seat.driver().awaitVisible("desk-search");
      }
      seat.sees("lock.card");
    }
  }
}
