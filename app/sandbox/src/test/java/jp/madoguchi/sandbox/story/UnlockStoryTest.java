package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.lockout.LockedOperator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.storage.anchor.DegradedTally;
import jp.madoguchi.terminal.login.BookPlace;
import jp.madoguchi.terminal.login.LoginBook;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's palm did not match too often; an administrator lets the clerk in again. */
class UnlockStoryTest {
  private static final OperatorId CLERK = new OperatorId("OP-AOKI");

  @TempDir Path folder;
  private Path sandbox;

  @BeforeEach
  void aClerkIsLockedOut() throws Exception {
    sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    fail(CLERK, LoginPolicy.usual().tries().stop());
  }

  private void fail(OperatorId operator, int times) throws Exception {
    Clock clock = new SystemClock();
    var randomness = new SystemRandomness();
    try (Sandbox opened = Sandbox.open(sandbox, clock, randomness);
        Secret device = opened.installation().keys().deviceSecret();
        LoginBook book =
            LoginBook.open(
                new BookPlace(
                    opened.terminalFiles(),
                    new DegradedTally(opened.terminalFiles()),
                    LoginPolicy.usual(),
                    clock,
                    randomness),
                LoginBook.key(device))) {
      for (int i = 0; i < times; i++) {
        book.count(operator);
        book.ended(operator, "palm, not alike");
      }
    }
  }

  private static void opensThePage(OpenTerminal terminal) {
    terminal.signIn(TrayCard.EGUCHI);
    terminal.sees(terminal.text("desk.unlock"));
    terminal.driver().press(KeyCode.U, KeyCode.CONTROL);
    terminal.driver().await("the operators", () -> !rows(terminal).isEmpty());
  }

  @SuppressWarnings("unchecked")
  private static List<LockedOperator> rows(OpenTerminal terminal) {
    return terminal
        .driver()
        .see(() ->
            terminal
                .driver()
                .find("unlock-operators")
                .map(table -> List.copyOf(((TableView<LockedOperator>) table).getItems()))
                .orElse(List.of()));
  }

  private static void isLockedOut(OpenTerminal terminal) {
    terminal.sees(terminal.text("login.card.insert"));
    terminal.insert(TrayCard.AOKI);
    terminal.sees(terminal.text("login.operator.locked"));
    terminal.running().pull();
  }

  @Test
  void anAdministratorUnlocksWithAReasonAndTheClerkSignsIn() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      isLockedOut(terminal);
      opensThePage(terminal);
      assertEquals(CLERK, rows(terminal).getFirst().id());
      assertEquals(LockedOperator.State.STOPPED, rows(terminal).getFirst().state());
      terminal.driver().press(KeyCode.F12);
      terminal.sees(terminal.text("unlock.trouble.NO_REASON"));
      terminal.driver().focusTo("unlock-reason");
      terminal.driver().type("met at the desk");
      terminal.driver().press(KeyCode.F12);
      terminal.sees(terminal.text("unlock.done", CLERK.value()));
      assertEquals(0, rows(terminal).getFirst().failed());
      assertTrue(rows(terminal).getFirst().unlocked().isPresent());
      terminal.running().pull();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("desk.search"));
    }
  }

  @Test
  void whoIsNoAdministratorIsToldWhy() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      terminal.signIn(TrayCard.UEDA);
      terminal.sees(terminal.text("desk.search"));
      terminal.driver().press(KeyCode.U, KeyCode.CONTROL);
      terminal.sees(terminal.text("unlock.trouble.NO_RIGHT"));
      assertEquals(List.of(), rows(terminal));
    }
  }
}
