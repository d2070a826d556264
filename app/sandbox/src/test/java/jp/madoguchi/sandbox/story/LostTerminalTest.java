package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.sandbox.tray.TrayControls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A laptop is left in a train, a card is lost, a terminal was away for too long. */
class LostTerminalTest {
  private static final String REASON = "電車に置き忘れた";

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

  /** What 江口, the administrator, does at the centre with their own card. */
  private static void act(OpenTerminal terminal, AdminAct.Kind kind, String concerned)
      throws Exception {
    assertInstanceOf(
        AdminOutcome.Done.class,
        new AdministratorsCard(terminal, TrayCard.EGUCHI).act(kind, concerned, "", REASON));
  }

  private static void seesThatItIsWiped(OpenTerminal terminal) {
    awaitContact(terminal, terminal.text("outside.wiped.title", "T-01"));
    terminal.sees(REASON);
    terminal.sees(terminal.text("outside.wiped.call"));
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

  private void assertNothingOpensTheStore() {
    for (String file : new String[] {"keys.slots", "lease.sealed"}) {
      assertFalse(Files.exists(sandbox.resolve("terminal").resolve(file)), file);
    }
  }

  private static void showCardAndPalm(OpenTerminal terminal, TrayCard card) {
    terminal.sees(terminal.text("login.card.insert"));
    terminal.insert(card);
    terminal.driver().awaitFocus("login-pin");
    terminal.driver().type(terminal.pin(card));
    terminal.driver().press(KeyCode.ENTER);
  }

  @Test
  void aTerminalAtWorkIsWipedAndSaysWhyAndWhomToCall() throws Exception {
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.signIn(TrayCard.AOKI);
      inTest.driver().await("a receipt", () -> inTest.running().storedReceipts() > 0);
      act(inTest, AdminAct.Kind.REVOKE_DEVICE, "T-01");
      seesThatItIsWiped(inTest);
      assertNothingOpensTheStore();
    }
  }

  @Test
  void aTerminalWithoutALineIsWipedByTheAnswerOnAMedium() throws Exception {
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.running().runCentre(false);
      inTest.driver().await("no centre", () -> !inTest.running().centreRunning());
      inTest.signIn(TrayCard.AOKI);
      writesAMedium(inTest);
      act(inTest, AdminAct.Kind.REVOKE_DEVICE, "T-01");
      var carried = new CompletableFuture<List<TrayControls.Carried>>();
      inTest.running().carryMedia(carried::complete);
      assertTrue(carried.get(1, TimeUnit.MINUTES).stream().anyMatch(each -> each.flaw().isEmpty()));
      inTest.driver().press(KeyCode.F8);
      seesThatItIsWiped(inTest);
      assertNothingOpensTheStore();
    }
  }

  private static void writesAMedium(OpenTerminal terminal) {
    UiDriver window = terminal.driver();
    window.awaitVisible("desk-search");
    window.press(KeyCode.M, KeyCode.CONTROL);
    window.awaitFocus("media-number");
    window.type("B-001");
    window.focusTo("media-carrier");
    window.type("架空　三郎");
    window.await("a medium", () -> !window.text("media-place").isEmpty());
    window.press(KeyCode.F12);
    window.awaitText("what was written", text -> text.contains("読み返して確かめました"));
  }

  @Test
  void aTerminalThatNobodySignsInToIsWipedAtItsStartAndSaysSoEverAfter() throws Exception {
    try (OpenTerminal before = OpenTerminal.easily(sandbox)) {
      act(before, AdminAct.Kind.REVOKE_DEVICE, "T-01");
    }
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      seesThatItIsWiped(inTest);
      assertNothingOpensTheStore();
    }
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.running().runCentre(false);
      seesThatItIsWiped(inTest);
    }
  }

  @Test
  void aRevokedCardLetsNobodyInAlsoWithoutALine() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      act(terminal, AdminAct.Kind.REVOKE_OPERATOR, "OP-AOKI");
      terminal.signIn(TrayCard.INOUE);
      terminal.driver().await("a receipt", () -> terminal.running().storedReceipts() > 0);
    }
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.running().runCentre(false);
      inTest.sees(inTest.text("login.card.insert"));
      inTest.insert(TrayCard.AOKI);
      inTest.sees(inTest.text("login.card.revoked"));
    }
    Files.delete(sandbox.resolve("terminal").resolve("trust.list"));
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.running().runCentre(false);
      showCardAndPalm(inTest, TrayCard.AOKI);
      inTest.sees(inTest.text("login.card.revoked"));
      assertTrue(
          Files.exists(sandbox.resolve("terminal").resolve("trust.list")),
          "the store brought the list back");
    }
  }

  @Test
  void theSessionOfACardThatIsRevokedMeanwhileEnds() throws Exception {
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.signIn(TrayCard.AOKI);
      inTest.driver().await("a receipt", () -> inTest.running().storedReceipts() > 0);
      act(inTest, AdminAct.Kind.REVOKE_OPERATOR, "OP-AOKI");
      awaitContact(inTest, inTest.text("login.card.revoked"));
      inTest.driver().await("the desk to be gone", () -> !inTest.driver().visible("desk-search"));
    }
  }

  @Test
  void aTerminalWhoseLeaseIsOverOpensAgainOnceTheCentreIsAsked() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.AOKI);
      terminal.driver().await("a receipt", () -> terminal.running().storedReceipts() > 0);
    }
    LaterClock later = LaterClock.by(Duration.ofDays(400));
    Path lease = sandbox.resolve("terminal").resolve("lease.sealed");
    try (OpenTerminal inTest = OpenTerminal.over(sandbox, later, EasyPalms::in)) {
      inTest.running().runCentre(false);
      inTest.driver().await("no centre", () -> !inTest.running().centreRunning());
      showCardAndPalm(inTest, TrayCard.AOKI);
      inTest.sees(inTest.text("login.lease.over"));
      assertFalse(Files.exists(lease), "the secret is with the centre alone");
    }
    try (OpenTerminal inTest = OpenTerminal.over(sandbox, later, EasyPalms::in)) {
      inTest.signIn(TrayCard.AOKI);
      assertTrue(Files.exists(lease));
    }
  }
}
