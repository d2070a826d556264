package jp.madoguchi.core.seat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.core.operator.OperatorId;
import org.junit.jupiter.api.Test;

/**
 * What holds whatever happens, in whatever order: made-up rows of events, sensible ones and
 * nonsense, each from its seed.
 */
class SeatLawsTest {
  private static final int ROWS = 5_000;
  private static final int LENGTH = 80;
  private static final List<OperatorId> PEOPLE =
      List.of(new OperatorId("AOKI-1"), new OperatorId("INOUE-1"), new OperatorId("UEDA-1"));

  /** A terminal that does its duties and nothing else. */
  private static final class Terminal {
    private final Map<OperatorId, String> places = new HashMap<>();
    private final Map<Stage, Integer> visits = new EnumMap<>(Stage.class);
    private Seat seat = Seat.EMPTY;
    private Optional<OperatorId> keys = Optional.empty();
    private Optional<OperatorId> opening = Optional.empty();
    private Optional<OperatorId> shown = Optional.empty();
    private boolean trying;
    private int logged;
    private int left;

    void happens(SeatEvent event, OperatorId card) {
      Seat before = seat;
      Turn turn = event == SeatEvent.CARD_READ ? before.read(card) : before.on(event);
      seat = turn.next();
      if (turn.asksFor(Duty.READ_CARD)) {
        trying = true;
      }
      if (turn.asksFor(Duty.KEEP_PLACE)) {
        places.put(before.who().orElseThrow(), "of " + shown.orElseThrow());
      }
      if (turn.asksFor(Duty.OPEN_KEYS)) {
        opening = before.who();
      }
      if (turn.asksFor(Duty.LOG)) {
        assertTrue(keys.isPresent(), "the log is written while it is open");
        logged++;
      }
      if (turn.asksFor(Duty.DROP_KEYS)) {
        keys = Optional.empty();
        left++;
      }
      if (turn.asksFor(Duty.CLEAN_DESK)) {
        shown = Optional.empty();
      }
      if (turn.asksFor(Duty.FORGET_TRY)) {
        trying = false;
        opening = Optional.empty();
      }
      if (event == SeatEvent.OPENED && !turn.asksFor(Duty.GIVE_BACK)) {
        keys = opening;
        opening = Optional.empty();
        trying = false;
      }
      if (turn.asksFor(Duty.SHOW_PLACE)) {
        shown = seat.who();
      }
      visits.merge(seat.stage(), 1, Integer::sum);
    }
  }

  private interface Law {
    void holds(Terminal terminal, Seat before, SeatEvent event);
  }

  private static Map<Stage, Integer> always(Law law) {
    Map<Stage, Integer> visits = new EnumMap<>(Stage.class);
    for (int seed = 0; seed < ROWS; seed++) {
      Random random = new Random(seed);
      Terminal terminal = new Terminal();
      for (int i = 0; i < LENGTH; i++) {
        Seat before = terminal.seat;
        SeatEvent event = event(random, before.stage());
        terminal.happens(event, PEOPLE.get(random.nextInt(PEOPLE.size())));
        law.holds(terminal, before, event);
      }
      terminal.visits.forEach((stage, count) -> visits.merge(stage, count, Integer::sum));
    }
    return visits;
  }

  /** Mostly what leads on, or nobody would ever get in; else anything. The end comes seldom. */
  private static SeatEvent event(Random random, Stage stage) {
    if (random.nextInt(100) < 70) {
      switch (stage) {
        case EMPTY -> {
          return SeatEvent.CARD_IN;
        }
        case READING -> {
          return SeatEvent.CARD_READ;
        }
        case PIN, BLOCKED -> {
          return SeatEvent.PIN_TYPED;
        }
        case CHECKING -> {
          return random.nextInt(10) > 0 ? SeatEvent.PIN_RIGHT : SeatEvent.PIN_BLOCKED;
        }
        case PALM -> {
          return SeatEvent.PALM_OWN;
        }
        case OPENING -> {
          return SeatEvent.OPENED;
        }
        case IN, STOPPED, OVER -> {}
      }
    }
    SeatEvent any = SeatEvent.values()[random.nextInt(SeatEvent.values().length)];
    boolean ends = any == SeatEvent.WIPED || any == SeatEvent.CLOSED;
    return ends && random.nextInt(5) > 0 ? SeatEvent.CARD_OUT : any;
  }

  @Test
  void everyStageIsReachedOften() {
    Map<Stage, Integer> visits = always((_, _, _) -> {});
    for (Stage stage : Stage.values()) {
      assertTrue(visits.getOrDefault(stage, 0) > 1_000, () -> stage + " of " + visits);
    }
  }

  @Test
  void keysAreLiveOnlyWhileSomebodyIsIn() {
    always((terminal, _, event) ->
        assertEquals(terminal.seat.isIn(), terminal.keys.isPresent(), event::name));
  }

  @Test
  void theKeysAreThoseOfWhoeverIsIn() {
    always((terminal, _, event) -> {
      if (terminal.seat.isIn()) {
        assertEquals(terminal.seat.who(), terminal.keys, event::name);
      }
    });
  }

  @Test
  void nothingOfAnybodyIsShownButToThemselves() {
    always((terminal, _, event) -> {
      Optional<OperatorId> allowed = terminal.seat.isIn() ? terminal.seat.who() : Optional.empty();
      assertEquals(allowed, terminal.shown, event::name);
    });
  }

  @Test
  void nobodysPlaceIsKeptUnderAnothersName() {
    always((terminal, _, _) ->
        terminal.places.forEach((operator, place) -> assertEquals("of " + operator, place)));
  }

  @Test
  void theLockIsNotSpokenOfToAnotherOperator() {
    always((terminal, _, _) -> {
      if (terminal.seat.who().isPresent() && terminal.seat.lockedFor().isPresent()) {
        assertEquals(terminal.seat.who(), terminal.seat.lockedFor());
      }
    });
  }

  @Test
  void aTryIsHeldOnlyWhileItIsUnderWay() {
    always((terminal, _, event) ->
        assertEquals(terminal.seat.stage().isTrying(), terminal.trying, event::name));
  }

  @Test
  void afterTheEndNothingOpens() {
    always((terminal, before, event) -> {
      if (before.stage() == Stage.OVER) {
        assertEquals(Stage.OVER, terminal.seat.stage());
        assertFalse(terminal.trying || terminal.keys.isPresent(), event::name);
      }
    });
  }

  @Test
  void everySessionsEndIsLoggedUnlessTheLogIsGone() {
    always((terminal, before, event) -> {
      if (before.isIn() && !terminal.seat.isIn()) {
        assertEquals(event == SeatEvent.WIPED ? 0 : 1, terminal.logged);
        assertEquals(1, terminal.left);
      }
      terminal.logged = 0;
      terminal.left = 0;
    });
  }
}
