package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.sandbox.maker.LongGone;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.window.WindowParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is past its term goes, through the real window: by itself, and by an administrator. */
class RetentionStoryTest {
  private static final Duration WEEKS = Duration.ofDays(70);

  @TempDir Path folder;
  private Path sandbox;

  @BeforeEach
  void make() throws Exception {
    sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
  }

  private void somethingIsDue() throws Exception {
    LongGone.into(sandbox, Cast.MURAKAMI_TOME, new SystemClock(), new SystemRandomness());
  }

  private static void search(OpenTerminal terminal) {
    var driver = terminal.driver();
    driver.press(Command.SEARCH.keys().getCode());
    TheCase.open(driver);
    MoveForm.type(driver, "search-number", Cast.MURAKAMI_TOME.digits());
    driver.press(KeyCode.ENTER);
  }

  private static void openPage(OpenTerminal terminal) {
    terminal.driver().press(KeyCode.R, KeyCode.CONTROL);
    terminal.driver().awaitFocus("retention-report");
  }

  /** Looks at the page until it says that the terminal erased by itself, to the end. */
  private static boolean erasedByItself(OpenTerminal terminal) {
    openPage(terminal);
    return shows(terminal, "（" + terminal.text("retention.itself") + "）");
  }

  private static boolean shows(OpenTerminal terminal, String words) {
    return terminal.driver().texts().stream().anyMatch(text -> text.contains(words));
  }

  /** Does something on the screen again and again, until it shows what is waited for. */
  private static void until(OpenTerminal terminal, Predicate<OpenTerminal> act) {
    Instant limit = Instant.now().plus(Duration.ofMinutes(1));
    while (!act.test(terminal)) {
      assertTrue(Instant.now().isBefore(limit), "it never came");
    }
  }

  private static void signOut(OpenTerminal terminal) {
    terminal.running().pull();
    terminal.sees(terminal.text("lock.card"));
  }

  @Test
  void aClosedRecordOpensToWhoeverHasTheRightAndToNobodyElse() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("desk.search"));
      search(terminal);
      terminal.driver().awaitFocus("closed-record");
      terminal.sees(terminal.text("closed.why", 5));
      assertFalse(shows(terminal, "村上"));
      signOut(terminal);
      terminal.signIn(TrayCard.INOUE);
      terminal.sees(terminal.text("desk.search"));
      search(terminal);
      terminal.driver().awaitFocus("search-results");
      terminal.driver().press(KeyCode.ENTER);
      terminal.driver().awaitVisible("record-household");
      terminal.sees(terminal.text("status.REMOVED"));
    }
  }

  @Test
  void whatIsDueGoesByItselfAndFromTheFileWithTheAdministratorsSignIn() throws Exception {
    somethingIsDue();
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.INOUE);
      terminal.sees(terminal.text("desk.search"));
      until(terminal, RetentionStoryTest::nobodyIsFound);
      signOut(terminal);
      terminal.signIn(TrayCard.EGUCHI);
      terminal.sees(terminal.text("desk.retention"));
      until(terminal, RetentionStoryTest::erasedByItself);
    }
  }

  private static boolean nobodyIsFound(OpenTerminal terminal) {
    search(terminal);
    String nobody = terminal.text("search.nobody");
    String text =
        terminal
            .driver()
            .awaitText(
                "an outcome",
                each -> each.contains(nobody) || each.equals(terminal.text("search.found", 1)));
    return text.contains(nobody);
  }

  @Test
  void underADateThatNothingVouchesForAnAdministratorErasesAndACutRunGoesOn() throws Exception {
    somethingIsDue();
    HeldRenewals held = new HeldRenewals();
    try (OpenTerminal terminal = later(held::in)) {
      terminal.signIn(TrayCard.EGUCHI);
      terminal.sees(terminal.text("retention.mine.CLOCK", 2));
      openPage(terminal);
      terminal.sees(terminal.text("retention.never"));
      terminal.driver().press(KeyCode.F8);
      terminal.sees(terminal.text("retention.erase.count", terminal.text("retention.count", "2")));
      terminal.sees(terminal.text("retention.kept.HISTORY") + " 1件");
      terminal.driver().press(KeyCode.F12);
      terminal.sees(terminal.text("retention.stage.REWRITING", 0));
      terminal.running().cutPower();
      held.letGo();
    }
    try (OpenTerminal terminal = later(UnaryOperator.identity())) {
      terminal.signIn(TrayCard.EGUCHI);
      terminal.sees(terminal.text("desk.retention"));
      openPage(terminal);
      if (terminal.driver().visible("retention-erase")) {
        terminal.driver().press(KeyCode.F12);
      }
      until(terminal, RetentionStoryTest::hasEnded);
      terminal.sees(terminal.text("retention.kept.HISTORY") + " 1件");
      signOut(terminal);
      terminal.signIn(TrayCard.INOUE);
      terminal.sees(terminal.text("desk.search"));
      search(terminal);
      terminal.sees(terminal.text("search.nobody"));
    }
  }

  private static boolean hasEnded(OpenTerminal terminal) {
    openPage(terminal);
    return shows(terminal, "（OP-EGUCHI）");
  }

  /** Long after it was used last, and without a line. */
  private OpenTerminal later(UnaryOperator<WindowParts> change) throws Exception {
    OpenTerminal terminal =
        OpenTerminal.over(
            sandbox, LaterClock.by(WEEKS), parts -> change.apply(EasyPalms.in(parts)));
    terminal.running().runCentre(false);
    terminal.driver().await("no centre", () -> !terminal.running().centreRunning());
    return terminal;
  }

  @Test
  void aMunicipalitysOwnTermIsShownAndABrokenTableIsTold() throws Exception {
    Path own = sandbox.resolve("terminal").resolve("retention.csv");
    String heading = "kept,from,count,unit,last day,effect,at least,at most,source\n";
    Files.writeString(
        own,
        heading + "LOG_CONTENT,LOGGED,10,YEARS,AS_IT_FALLS,ERASED,5,,汐見市文書管理規程\n",
        StandardCharsets.UTF_8);
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.EGUCHI);
      terminal.sees(terminal.text("desk.retention"));
      openPage(terminal);
      terminal.sees(
          terminal.text("retention.own", "汐見市文書管理規程", terminal.text("retention.unit.YEARS", "7")));
    }
    Files.writeString(
        own,
        heading + "LOG_CONTENT,LOGGED,4,YEARS,AS_IT_FALLS,ERASED,5,,x\n",
        StandardCharsets.UTF_8);
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.EGUCHI);
      terminal.sees(terminal.text("desk.retention"));
      openPage(terminal);
      terminal.sees(terminal.text("retention.flaw", "2", terminal.text("retention.flaw.BOUNDS")));
    }
  }
}
