package jp.madoguchi.core.seat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What follows at which stage on which event. What is not in the table changes nothing. */
final class SeatTable {
  private static final Set<Duty> LOCKING =
      Set.of(Duty.KEEP_PLACE, Duty.LOG, Duty.DROP_KEYS, Duty.CLEAN_DESK);
  private static final Set<Duty> LEAVING = Set.of(Duty.LOG, Duty.DROP_KEYS, Duty.CLEAN_DESK);
  private static final Map<Stage, Map<SeatEvent, Line>> LINES = lines();

  /** The next stage, and what must be done. */
  record Line(Stage next, Set<Duty> duties) {
    Line(Stage next, Duty... duties) {
      this(next, Set.of(duties));
    }
  }

  private SeatTable() {}

  static Line line(Stage stage, SeatEvent event) {
    return LINES.getOrDefault(stage, Map.of()).getOrDefault(event, new Line(stage));
  }

  private static Map<Stage, Map<SeatEvent, Line>> lines() {
    Map<Stage, Map<SeatEvent, Line>> lines = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      lines.put(stage, lines(stage));
    }
    return lines;
  }

  private static Map<SeatEvent, Line> lines(Stage stage) {
    Map<SeatEvent, Line> lines = new EnumMap<>(SeatEvent.class);
    lines.put(SeatEvent.OPENED, new Line(stage, Duty.GIVE_BACK));
    if (stage.isTrying()) {
      trying(lines);
    }
    if (stage != Stage.OVER) {
      lines.putIfAbsent(SeatEvent.WIPED, new Line(Stage.OVER));
      lines.putIfAbsent(SeatEvent.CLOSED, new Line(Stage.OVER));
    }
    switch (stage) {
      case EMPTY -> lines.put(SeatEvent.CARD_IN, new Line(Stage.READING, Duty.READ_CARD));
      case READING -> lines.put(SeatEvent.CARD_READ, new Line(Stage.PIN));
      case PIN -> {
        lines.put(SeatEvent.PIN_TYPED, new Line(Stage.CHECKING));
        lines.put(SeatEvent.PIN_BLOCKED, new Line(Stage.BLOCKED));
      }
      case BLOCKED -> lines.put(SeatEvent.PIN_TYPED, new Line(Stage.CHECKING));
      case CHECKING -> {
        lines.put(SeatEvent.PIN_WRONG, new Line(Stage.PIN));
        lines.put(SeatEvent.PIN_RIGHT, new Line(Stage.PALM));
        lines.put(SeatEvent.PIN_BLOCKED, new Line(Stage.BLOCKED));
        // A change leaves the card unlocked: read anew, it is locked and waits for its PIN.
        lines.put(SeatEvent.PIN_CHANGED, new Line(Stage.READING, Duty.READ_CARD));
      }
      case PALM -> palm(lines);
      case OPENING -> lines.put(SeatEvent.OPENED, new Line(Stage.IN, Duty.SHOW_PLACE));
      case IN -> in(lines);
      case STOPPED -> lines.put(SeatEvent.CARD_OUT, new Line(Stage.EMPTY));
      case OVER -> {}
    }
    return lines;
  }

  private static void trying(Map<SeatEvent, Line> lines) {
    lines.put(SeatEvent.CARD_OUT, new Line(Stage.EMPTY, Duty.FORGET_TRY));
    lines.put(SeatEvent.REFUSED, new Line(Stage.STOPPED, Duty.FORGET_TRY));
    lines.put(SeatEvent.WIPED, new Line(Stage.OVER, Duty.FORGET_TRY));
    lines.put(SeatEvent.CLOSED, new Line(Stage.OVER, Duty.FORGET_TRY));
  }

  /** The card is unlocked: whoever walks away now is not waited for. */
  private static void palm(Map<SeatEvent, Line> lines) {
    lines.put(SeatEvent.PALM_OTHER, new Line(Stage.PALM));
    lines.put(SeatEvent.PALM_OWN, new Line(Stage.OPENING, Duty.OPEN_KEYS));
    lines.put(SeatEvent.IDLE, new Line(Stage.STOPPED, Duty.FORGET_TRY));
  }

  private static void in(Map<SeatEvent, Line> lines) {
    lines.put(SeatEvent.CARD_OUT, new Line(Stage.EMPTY, LOCKING));
    // The card that was left is not read again by itself: that would bring secrets back to life.
    lines.put(SeatEvent.IDLE, new Line(Stage.STOPPED, LOCKING));
    lines.put(SeatEvent.LOCK_KEY, new Line(Stage.STOPPED, LOCKING));
    lines.put(SeatEvent.SWAP_OVERDUE, new Line(Stage.STOPPED, LOCKING));
    lines.put(SeatEvent.LONGEST, new Line(Stage.STOPPED, LEAVING));
    lines.put(SeatEvent.SIGN_OUT, new Line(Stage.STOPPED, LEAVING));
    lines.put(SeatEvent.REVOKED, new Line(Stage.STOPPED, LEAVING));
    lines.put(SeatEvent.OLD_COPY, new Line(Stage.STOPPED, LEAVING));
    // What would keep a place or an entry of the log is gone.
    lines.put(SeatEvent.WIPED, new Line(Stage.OVER, Duty.DROP_KEYS, Duty.CLEAN_DESK));
    lines.put(SeatEvent.CLOSED, new Line(Stage.OVER, LEAVING));
  }
}
