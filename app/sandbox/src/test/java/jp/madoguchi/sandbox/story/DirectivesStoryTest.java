package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.log.AccessEvent;
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

/** The centre decides, the terminal hears of it over its line, and its window shows it. */
class DirectivesStoryTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path sandbox;

  @BeforeEach
  void makeSandbox() throws Exception {
    sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
  }

  private static void decides(
      OpenTerminal terminal, TrayCard by, AdminAct.Kind kind, String concerned, String choice)
      throws Exception {
    assertInstanceOf(
        AdminOutcome.Done.class,
        new AdministratorsCard(terminal, by).act(kind, concerned, choice, "異動"));
  }

  /** The courier asks by itself. */
  private static void awaitContact(OpenTerminal terminal, String words) {
    terminal
        .driver()
        .await(
            "“" + words + "”",
            () -> terminal.driver().texts().stream().anyMatch(text -> text.contains(words)),
            Duration.ofMinutes(1));
  }

  private void lockOut(TrayCard card) throws Exception {
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
      for (int i = 0; i < LoginPolicy.usual().tries().stop(); i++) {
        book.count(new OperatorId("OP-" + card.name()));
      }
    }
  }

  @Test
  void whoIsTransferredIsSignedOutAndGetsInNoMoreAlsoWithoutALine() throws Exception {
    LocalDate yesterday = new SystemClock().today().minusDays(1);
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.signIn(TrayCard.AOKI);
      inTest.driver().await("a receipt", () -> inTest.running().storedReceipts() > 0);
      decides(inTest, TrayCard.EGUCHI, AdminAct.Kind.END_GRANT, "OP-AOKI", "ALL * " + yesterday);
      awaitContact(inTest, inTest.text("login.operator.rights"));
      inTest.driver().await("the desk to be gone", () -> !inTest.driver().visible("desk-search"));
    }
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.running().runCentre(false);
      inTest.sees(inTest.text("login.card.insert"));
      inTest.insert(TrayCard.AOKI);
      inTest.driver().awaitFocus("login-pin");
      inTest.driver().type(inTest.pin(TrayCard.AOKI));
      inTest.driver().press(KeyCode.ENTER);
      inTest.sees(inTest.text("login.operator.rights"));
    }
  }

  @Test
  void theOnlyAdministratorIsLetInByTheCentre() throws Exception {
    lockOut(TrayCard.EGUCHI);
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.sees(inTest.text("login.card.insert"));
      inTest.insert(TrayCard.EGUCHI);
      inTest.sees(inTest.text("login.operator.locked"));
      inTest.running().pull();
      decides(inTest, TrayCard.KUDO, AdminAct.Kind.UNLOCK_OPERATOR, "OP-EGUCHI", "T-01 1 days");
      inTest.signIn(TrayCard.EGUCHI);
      inTest.sees(inTest.text("desk.unlock"));
      var store = inTest.running().terminalStore().orElseThrow();
      assertTrue(
          store.log().from(1, 1000).stream()
              .anyMatch(entry -> entry.event() == AccessEvent.OPERATOR_UNLOCKED));
    }
  }

  @Test
  void whoeverChangesThePinSignsInWithTheNewOne() throws Exception {
    String fresh = "48291357";
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.signIn(TrayCard.UEDA);
      inTest.sees(inTest.text("desk.search"));
      inTest.driver().press(KeyCode.I, KeyCode.CONTROL);
      inTest.driver().awaitFocus("pin-old");
      inTest.driver().awaitVisible("pin-tries");
      inTest.driver().type(inTest.pin(TrayCard.UEDA));
      inTest.driver().press(KeyCode.ENTER);
      inTest.driver().type(fresh);
      inTest.driver().press(KeyCode.ENTER);
      inTest.driver().type(fresh);
      inTest.driver().press(KeyCode.ENTER);
      inTest.sees(inTest.text("pin.done"));
      inTest.running().pull();
      inTest.sees(inTest.text("login.card.insert"));
      inTest.insert(TrayCard.UEDA);
      inTest.driver().awaitFocus("login-pin");
      inTest.driver().type(fresh);
      inTest.driver().press(KeyCode.ENTER);
      inTest.driver().awaitVisible("desk-search");
      assertEquals("desk-search", inTest.driver().find("desk-search").orElseThrow().getId());
    }
  }
}
