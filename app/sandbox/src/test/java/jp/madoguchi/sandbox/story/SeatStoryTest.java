package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator leaves the seat, and somebody comes back to it. */
class SeatStoryTest {
  private static final String BUILDING = "汐見ハイツ";
  private static final Duration IDLE = SeatTimes.usual().idle();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final JumpingClock clock = new JumpingClock();

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

  @BeforeEach
  void open() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    terminal = OpenTerminal.over(sandbox, clock, EasyPalms::in);
    window = terminal.driver();
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  private void lock() {
    window.press(Command.LOCK.keys().getCode(), KeyCode.CONTROL);
    terminal.sees(terminal.text("lock.key"));
  }

  private void pull() {
    terminal.running().pull();
    terminal.sees(terminal.text("login.card.insert"));
  }

  private void halfTyped() {
    terminal.signIn(TrayCard.AOKI);
    MoveForm.open(window);
    MoveForm.type(window, "move-building", BUILDING);
    window.press(KeyCode.LEFT);
    terminal.sees(terminal.text("move.draft.kept"));
  }

  /** The newest entries of the log, the last one first. */
  private List<AccessEntry> newest(int count) {
    AccessLog log = terminal.running().terminalStore().map(TerminalStore::log).orElseThrow();
    long last = log.last().orElseThrow().sequence();
    return log.from(Math.max(1, last - count + 1), count).reversed();
  }

  private List<String> details(AccessEvent event) {
    return newest(30).stream()
        .filter(entry -> entry.event() == event)
        .map(AccessEntry::detail)
        .toList();
  }

  /** Whoever left. */
  @Nested
  class ComingBack {
    @Test
    void isToTheSameLetterOfTheSameFieldOfTheSameForm() {
      halfTyped();
      lock();
      pull();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("draft.resumed"));
      window.awaitFocus("move-building");
      window.type("３");
      assertEquals("汐見ハイ３ツ", window.text("move-building"));
    }

    @Test
    void isTheSameAfterTheCardWasPulled() {
      halfTyped();
      terminal.running().pull();
      terminal.sees(terminal.text("lock.card"));
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("draft.resumed"));
      window.awaitFocus("move-building");
      assertEquals(List.of("locked: card"), details(AccessEvent.LOGOUT));
    }

    @Test
    void toARecordIsAnAccessOfItsOwn() {
      terminal.signIn(TrayCard.AOKI);
      MoveForm.open(window);
      window.press(KeyCode.ESCAPE);
      window.awaitVisible("record-household");
      lock();
      pull();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("lock.back"));
      assertTrue(window.visible("record-household"));
      List<AccessEvent> events = newest(30).stream().map(AccessEntry::event).toList();
      assertTrue(
          events.indexOf(AccessEvent.VIEW) < events.indexOf(AccessEvent.LOGIN),
          () -> "nothing was viewed since the login: " + events);
    }

    @Test
    void onAnotherDayIsToTheDesk() {
      terminal.signIn(TrayCard.AOKI);
      MoveForm.open(window);
      window.press(KeyCode.ESCAPE);
      window.awaitVisible("record-household");
      lock();
      pull();
      clock.jump(Duration.ofDays(1));
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("desk.hint"));
    }

    @Test
    void fromAPageBehindAKeyIsToThatPage() {
      terminal.signIn(TrayCard.AOKI);
      window.press(Command.SENDING.keys().getCode());
      terminal.sees(terminal.text("sending.title"));
      lock();
      pull();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("sending.title"));
    }

    @Test
    void leadsToAPlaceOnce() {
      halfTyped();
      lock();
      pull();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("draft.resumed"));
      assertEquals(
          Optional.empty(),
          terminal
              .running()
              .terminalStore()
              .orElseThrow()
              .places()
              .take(newest(1).getFirst().operator()),
          "a place leads back once");
    }
  }

  /** Somebody else. */
  @Nested
  class AnotherOperator {
    @Test
    void getsACleanDeskAndTheFirstOneTheirFormAfterwards() {
      halfTyped();
      terminal.running().pull();
      terminal.sees(terminal.text("lock.card"));
      terminal.signIn(TrayCard.INOUE);
      terminal.sees(terminal.text("desk.hint"));
      assertFalse(window.texts().stream().anyMatch(text -> text.contains("佐倉")));
      terminal.running().pull();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("draft.resumed"));
      window.awaitFocus("move-building");
    }

    @Test
    void readsTheDepartmentAndNoName() {
      // Cards lie in the tray, with their holders' names on them.
      terminal.sees(terminal.text("login.card.insert"));
      Set<String> onCards = named();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("desk.hint"));
      lock();
      terminal.sees(terminal.text("lock.title"));
      terminal.sees(terminal.text("lock.words", "市民課"));
      assertEquals(onCards, named());
    }

    private Set<String> named() {
      return window.texts().stream()
          .filter(text -> text.contains("青木") || text.contains("AOKI"))
          .collect(Collectors.toSet());
    }
  }

  /** Nobody. */
  @Nested
  class NobodyThere {
    @Test
    void isWarnedAndLocked() {
      halfTyped();
      clock.jump(IDLE.minusSeconds(20));
      window.awaitVisible("seat-warning");
      clock.jump(Duration.ofSeconds(20));
      terminal.sees(terminal.text("lock.idle"));
      assertFalse(window.visible("seat-warning"));
      pull();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("draft.resumed"));
      assertEquals(List.of("locked: idle"), details(AccessEvent.LOGOUT));
    }

    @Test
    void meansThatTheKeyWhichAnswersTheWarningDoesNothingElse() {
      halfTyped();
      clock.jump(IDLE.minusSeconds(20));
      window.awaitVisible("seat-warning");
      window.press(KeyCode.DIGIT7);
      window.await("no warning", () -> !window.visible("seat-warning"));
      assertEquals(BUILDING, window.text("move-building"));
      window.type("7");
      assertEquals("汐見ハイ7ツ", window.text("move-building"));
    }

    @Test
    void isToldFiveMinutesBeforeTheLongestTime() {
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("desk.hint"));
      Duration busy = Duration.ofMinutes(4);
      Duration almost = SeatTimes.usual().longest().minusMinutes(4);
      for (Duration worked = busy; worked.compareTo(almost) <= 0; worked = worked.plus(busy)) {
        clock.jump(busy);
        window.press(KeyCode.SHIFT);
      }
      terminal.sees(terminal.text("lock.ends", 4));
      assertTrue(window.visible("desk-search"), "the work goes on");
    }

    @Test
    void staysBeyondTheLongestTime() {
      halfTyped();
      clock.jump(SeatTimes.usual().longest());
      terminal.sees(terminal.text("signout.longest"));
      terminal.sees(terminal.text("login.title"));
      pull();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("draft.resumed"));
      assertEquals(List.of("longest time over"), details(AccessEvent.LOGOUT));
    }
  }
}
