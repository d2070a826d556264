package jp.madoguchi.core.seat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.core.operator.OperatorId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every stage has an answer to every event. */
class SeatTableTest {
  private static final OperatorId AOKI = new OperatorId("AOKI-1");
  private static final OperatorId INOUE = new OperatorId("INOUE-1");

  /**
   * Stage, event, next stage, duties. Whatever is not here changes nothing and asks for nothing.
   */
  private static final String LINES =
      """
      EMPTY    CARD_IN    READING  READ_CARD
      EMPTY    OPENED     EMPTY    GIVE_BACK
      EMPTY    WIPED      OVER
      EMPTY    CLOSED     OVER
      READING  CARD_READ  PIN
      READING  CARD_OUT   EMPTY    FORGET_TRY
      READING  REFUSED    STOPPED  FORGET_TRY
      READING  OPENED     READING  GIVE_BACK
      READING  WIPED      OVER     FORGET_TRY
      READING  CLOSED     OVER     FORGET_TRY
      PIN      PIN_TYPED  CHECKING
      PIN      CARD_OUT   EMPTY    FORGET_TRY
      PIN      REFUSED    STOPPED  FORGET_TRY
      PIN      OPENED     PIN      GIVE_BACK
      PIN      WIPED      OVER     FORGET_TRY
      PIN      CLOSED     OVER     FORGET_TRY
      PIN      PIN_BLOCKED BLOCKED
      BLOCKED  PIN_TYPED  CHECKING
      BLOCKED  CARD_OUT   EMPTY    FORGET_TRY
      BLOCKED  REFUSED    STOPPED  FORGET_TRY
      BLOCKED  OPENED     BLOCKED  GIVE_BACK
      BLOCKED  WIPED      OVER     FORGET_TRY
      BLOCKED  CLOSED     OVER     FORGET_TRY
      CHECKING PIN_BLOCKED BLOCKED
      CHECKING PIN_WRONG  PIN
      CHECKING PIN_RIGHT  PALM
      CHECKING PIN_CHANGED READING READ_CARD
      CHECKING CARD_OUT   EMPTY    FORGET_TRY
      CHECKING REFUSED    STOPPED  FORGET_TRY
      CHECKING OPENED     CHECKING GIVE_BACK
      CHECKING WIPED      OVER     FORGET_TRY
      CHECKING CLOSED     OVER     FORGET_TRY
      PALM     PALM_OTHER PALM
      PALM     PALM_OWN   OPENING  OPEN_KEYS
      PALM     IDLE       STOPPED  FORGET_TRY
      PALM     CARD_OUT   EMPTY    FORGET_TRY
      PALM     REFUSED    STOPPED  FORGET_TRY
      PALM     OPENED     PALM     GIVE_BACK
      PALM     WIPED      OVER     FORGET_TRY
      PALM     CLOSED     OVER     FORGET_TRY
      OPENING  OPENED     IN       SHOW_PLACE
      OPENING  CARD_OUT   EMPTY    FORGET_TRY
      OPENING  REFUSED    STOPPED  FORGET_TRY
      OPENING  WIPED      OVER     FORGET_TRY
      OPENING  CLOSED     OVER     FORGET_TRY
      IN       CARD_OUT   EMPTY    KEEP_PLACE LOG DROP_KEYS CLEAN_DESK
      IN       IDLE       STOPPED  KEEP_PLACE LOG DROP_KEYS CLEAN_DESK
      IN       LOCK_KEY   STOPPED  KEEP_PLACE LOG DROP_KEYS CLEAN_DESK
      IN       SWAP_OVERDUE STOPPED KEEP_PLACE LOG DROP_KEYS CLEAN_DESK
      IN       LONGEST    STOPPED  LOG DROP_KEYS CLEAN_DESK
      IN       SIGN_OUT   STOPPED  LOG DROP_KEYS CLEAN_DESK
      IN       REVOKED    STOPPED  LOG DROP_KEYS CLEAN_DESK
      IN       OLD_COPY   STOPPED  LOG DROP_KEYS CLEAN_DESK
      IN       OPENED     IN       GIVE_BACK
      IN       WIPED      OVER     DROP_KEYS CLEAN_DESK
      IN       CLOSED     OVER     LOG DROP_KEYS CLEAN_DESK
      STOPPED  CARD_OUT   EMPTY
      STOPPED  OPENED     STOPPED  GIVE_BACK
      STOPPED  WIPED      OVER
      STOPPED  CLOSED     OVER
      OVER     OPENED     OVER     GIVE_BACK
      """;

  private static Map<String, String> lines() {
    Map<String, String> lines = new HashMap<>();
    LINES
        .lines()
        .map(line -> line.split(" +", 4))
        .forEach(parts ->
            lines.put(
                parts[0] + " " + parts[1],
                (parts[2] + " " + sorted(parts.length > 3 ? parts[3] : "")).strip()));
    return lines;
  }

  private static String sorted(String words) {
    return String.join(" ", new TreeSet<>(Arrays.asList(words.split(" "))));
  }

  @ParameterizedTest
  @EnumSource
  void everyEventLeadsWhereTheTableSays(Stage stage) {
    Map<String, String> lines = lines();
    for (SeatEvent event : SeatEvent.values()) {
      Turn turn = event == SeatEvent.CARD_READ ? at(stage).read(AOKI) : at(stage).on(event);
      assertEquals(
          lines.getOrDefault(stage + " " + event, stage.name()), words(turn), stage + " " + event);
    }
  }

  @Test
  void theTableNamesStagesAndEventsThatThereAre() {
    long cells =
        Arrays.stream(Stage.values())
            .flatMap(stage -> Arrays.stream(SeatEvent.values()).map(event -> stage + " " + event))
            .filter(lines()::containsKey)
            .count();
    assertEquals(lines().size(), cells);
  }

  private static String words(Turn turn) {
    String duties =
        turn.duties().stream().map(Duty::name).sorted().collect(Collectors.joining(" "));
    return (turn.next().stage() + " " + duties).strip();
  }

  private static Seat at(Stage stage) {
    return switch (stage) {
      case EMPTY, READING, STOPPED, OVER -> new Seat(stage, Optional.empty(), Optional.empty());
      case PIN, BLOCKED, CHECKING, PALM, OPENING, IN ->
          new Seat(stage, Optional.of(AOKI), Optional.empty());
    };
  }

  /** Whose the seat is. */
  @Nested
  class Whose {
    private final Seat locked = at(Stage.IN).on(SeatEvent.CARD_OUT).next();

    @Test
    void aCardReadSaysWhose() {
      assertEquals(Optional.of(AOKI), at(Stage.READING).read(AOKI).next().who());
    }

    @Test
    void whoeverReadsMustSayWhose() {
      assertThrows(IllegalArgumentException.class, () -> at(Stage.READING).on(SeatEvent.CARD_READ));
    }

    @Test
    void aLockIsForWhoeverWasIn() {
      assertEquals(new Seat(Stage.EMPTY, Optional.empty(), Optional.of(AOKI)), locked);
      assertEquals(
          new Seat(Stage.STOPPED, Optional.empty(), Optional.of(AOKI)),
          at(Stage.IN).on(SeatEvent.LOCK_KEY).next());
    }

    @Test
    void theLockStaysWhileTheSameOperatorComesBack() {
      Seat back = locked.on(SeatEvent.CARD_IN).next().read(AOKI).next();
      assertEquals(new Seat(Stage.PIN, Optional.of(AOKI), Optional.of(AOKI)), back);
      assertEquals(Optional.of(AOKI), back.on(SeatEvent.CARD_OUT).next().lockedFor());
    }

    @Test
    void anotherOperatorsCardEndsTheLock() {
      Seat other = locked.on(SeatEvent.CARD_IN).next().read(INOUE).next();
      assertEquals(new Seat(Stage.PIN, Optional.of(INOUE), Optional.empty()), other);
      assertEquals(Seat.EMPTY, other.on(SeatEvent.CARD_OUT).next());
    }

    @Test
    void theLockStaysWhileItsOperatorChangesThePin() {
      Seat back = locked.on(SeatEvent.CARD_IN).next().read(AOKI).next();
      Seat changed = back.on(SeatEvent.PIN_TYPED).next().on(SeatEvent.PIN_CHANGED).next();
      assertEquals(new Seat(Stage.READING, Optional.empty(), Optional.of(AOKI)), changed);
      assertEquals(back, changed.read(AOKI).next());
    }

    @Test
    void aCardThatIsRefusedUnreadLeavesTheLock() {
      Seat refused = locked.on(SeatEvent.CARD_IN).next().on(SeatEvent.REFUSED).next();
      assertEquals(locked, refused.on(SeatEvent.CARD_OUT).next());
    }

    @Test
    void whoeverWasRefusedIsNamedAndWhoeverLeftIsNot() {
      assertEquals(Optional.of(AOKI), at(Stage.PALM).on(SeatEvent.REFUSED).next().who());
      assertEquals(Optional.empty(), at(Stage.IN).on(SeatEvent.SIGN_OUT).next().who());
    }

    @Test
    void nobodySignedOutIsLocked() {
      for (SeatEvent event :
          Set.of(SeatEvent.SIGN_OUT, SeatEvent.LONGEST, SeatEvent.REVOKED, SeatEvent.OLD_COPY)) {
        assertEquals(Optional.empty(), at(Stage.IN).on(event).next().lockedFor(), event::name);
      }
    }
  }
}
