package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.Test;

/**
 * A branch without a line is told above every page how old its register is: whoever was protected
 * elsewhere since then is not protected here (A13).
 */
class OldRegisterStoryTest extends MovementStory {
  @Test
  void isToldAboveEveryPageUntilTheCentreAnswersAgain() throws Exception {
    window.await("as the centre", () -> hands.store().downstream().asOf().isPresent());
    assertFalse(window.visible("register-old"));
    AddressNumber somebody = folk.member().number();
    centre(false);

    terminal.running().pull();
    terminal.sees(terminal.text("lock.card"));
    clock.jump(Duration.ofHours(3));
    terminal.signIn(TrayCard.AOKI);
    window.awaitVisible("register-old");
    hands.open(somebody);
    assertTrue(window.visible("register-old"));
    assertTrue(window.texts("register-old").stream().anyMatch(text -> text.contains("A13")));
    hands.picture("register-old");

    centre(true);
    window.press(Command.DESK.keys().getCode());
    window.await("a register of today", () -> !window.visible("register-old"));
  }

  private void centre(boolean there) {
    terminal.running().runCentre(there);
    window.await("the centre", () -> terminal.running().centreRunning() == there);
  }
}
