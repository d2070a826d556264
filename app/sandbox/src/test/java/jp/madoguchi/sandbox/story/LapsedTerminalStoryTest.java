package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.sandbox.tray.TrayControls;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.lapsed.LapsedDesk;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.window.WindowParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch without a line let its lease end; a medium goes to the centre and brings another. */
class LapsedTerminalStoryTest {
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

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

  private static void picture(OpenTerminal terminal, String name) throws Exception {
    if (PICTURES.isPresent()) {
      Files.createDirectories(PICTURES.get());
      UiDriver window = terminal.driver();
      window.picture(PICTURES.get().resolve(name + ".png"), 1366, 768, 1);
      window.picture(PICTURES.get().resolve(name + "-150.png"), 1366, 768, 1.5);
      window.picture(PICTURES.get().resolve(name + "-small.png"), 1024, 640, 1);
    }
  }

  private static void withoutALine(OpenTerminal terminal) {
    terminal.running().runCentre(false);
    terminal.driver().await("no centre", () -> !terminal.running().centreRunning());
  }

  private static void showCardAndPalm(OpenTerminal terminal, TrayCard card) {
    terminal.insert(card);
    terminal.driver().awaitFocus("login-pin");
    terminal.driver().type(terminal.pin(card));
    terminal.driver().press(KeyCode.ENTER);
  }

  private static void carries(OpenTerminal terminal) throws Exception {
    var carried = new CompletableFuture<List<TrayControls.Carried>>();
    terminal.running().carryMedia(carried::complete);
    assertTrue(carried.get(1, TimeUnit.MINUTES).stream().anyMatch(each -> each.flaw().isEmpty()));
  }

  private static void writes(OpenTerminal terminal) {
    UiDriver window = terminal.driver();
    window.press(Command.MEDIA.keys().getCode(), KeyCode.CONTROL);
    window.awaitFocus("lapsed-number");
    window.type("B-001");
    window.focusTo("lapsed-carrier");
    window.type("架空　三郎");
    window.await("a medium", () -> !window.text("lapsed-place").isEmpty());
    window.press(KeyCode.F12);
    terminal.sees("読み返して確かめました");
  }

  private static List<AccessEvent> logged(OpenTerminal terminal) {
    var log = terminal.running().terminalStore().orElseThrow().log();
    long last = log.last().map(AccessEntry::sequence).orElse(0L);
    return log.from(1, Math.toIntExact(last)).stream().map(AccessEntry::event).toList();
  }

  @Test
  void aClerkWritesAMediumReadsItsAnswerAndSignsIn() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.AOKI);
      terminal.driver().await("a receipt", () -> terminal.running().storedReceipts() > 0);
    }
    LaterClock later = LaterClock.by(Duration.ofDays(400));
    Path lease = sandbox.resolve("terminal").resolve("lease.sealed");
    try (OpenTerminal inTest = OpenTerminal.over(sandbox, later, EasyPalms::in)) {
      withoutALine(inTest);
      inTest.sees(inTest.text("lapsed.notice.LEASE"));
      showCardAndPalm(inTest, TrayCard.AOKI);
      inTest.sees(inTest.text("login.lease.over"));
      assertFalse(Files.exists(lease), "the secret is with the centre alone");
      picture(inTest, "lapsed-login");

      writes(inTest);
      picture(inTest, "lapsed-written");
      carries(inTest);
      inTest.driver().press(KeyCode.F8);
      inTest.sees("媒体 B-001 の回答を読みました");
      picture(inTest, "lapsed-opens");
      assertTrue(Files.exists(lease));
      assertFalse(inTest.driver().visible("lapsed-problem"));

      inTest.running().pull();
      inTest.driver().press(KeyCode.ESCAPE);
      inTest.signIn(TrayCard.AOKI);
      inTest.driver().await("no notice", () -> !inTest.driver().visible("login-lapsed"));
      List<AccessEvent> events = logged(inTest);
      assertTrue(events.contains(AccessEvent.LAPSED_MEDIUM_WRITTEN), events.toString());
      assertTrue(events.contains(AccessEvent.LAPSED_MEDIUM_READ), events.toString());
      assertEquals(
          AccessEvent.LOGIN,
          events.reversed().stream()
              .filter(
                  event -> event == AccessEvent.LOGIN || event == AccessEvent.LAPSED_MEDIUM_READ)
              .findFirst()
              .orElseThrow());
      inTest.driver().awaitVisible("desk-search");
      inTest.driver().press(Command.MEDIA.keys().getCode(), KeyCode.CONTROL);
      inTest.driver().awaitFocus("media-number");
    }
  }

  @Test
  void aCardLeadsBackToTheSignIn() throws Exception {
    try (OpenTerminal inTest =
        OpenTerminal.over(sandbox, LaterClock.by(Duration.ofDays(400)), EasyPalms::in)) {
      withoutALine(inTest);
      inTest.sees(inTest.text("lapsed.notice.LEASE"));
      writes(inTest);
      inTest.insert(TrayCard.AOKI);
      inTest.driver().awaitFocus("login-pin");
    }
  }

  @Test
  void aTerminalWhoseLeaseHoldsOffersNothing() throws Exception {
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.sees(inTest.text("login.card.insert"));
      inTest.driver().press(Command.MEDIA.keys().getCode(), KeyCode.CONTROL);
      assertFalse(inTest.driver().visible("login-lapsed"));
      assertFalse(inTest.driver().visible("lapsed-number"));
    }
  }

  @Test
  void aTerminalWhoseCertificatesEndedShowsTheNumbersOfItsRequest() throws Exception {
    try (OpenTerminal inTest = OpenTerminal.over(sandbox, LapsedTerminalStoryTest::ended)) {
      inTest.sees(inTest.text("lapsed.notice.CERTIFICATES"));
      UiDriver window = inTest.driver();
      window.press(Command.MEDIA.keys().getCode(), KeyCode.CONTROL);
      window.await("a medium", () -> !window.text("lapsed-place").isEmpty());
      window.press(KeyCode.F12);
      inTest.sees("申請の番号");
      picture(inTest, "lapsed-anew");
      window.press(KeyCode.F8);
      inTest.sees(inTest.text("media.trouble.NO_INDEX", "B-01"));
    }
  }

  /** The same terminal, in ten years. */
  private static WindowParts ended(WindowParts parts) {
    LapsedDesk usual = parts.lapsed();
    KeyRenewal keys = usual.keys().orElseThrow();
    CertificateCheck check = keys.check();
    KeyRenewal late =
        new KeyRenewal(
            keys.keys(),
            keys.place(),
            keys.recipients(),
            new CertificateCheck(
                check.anchors(), keys.trust(), LaterClock.by(Duration.ofDays(3700))),
            keys.trust(),
            keys.municipality(),
            keys.device());
    return Exchanged.lapsed(
        parts,
        new LapsedDesk(
            usual.sender(),
            usual.trust(),
            usual.lease(),
            usual.addressee(),
            Optional.of(late),
            usual.ordered(),
            usual.notes(),
            usual.asked(),
            usual.slots()));
  }
}
