package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.seat.Place;
import jp.madoguchi.core.seat.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredPlacesTest {
  private final Place form =
      new Place(
          People.CLERK,
          "move-within",
          Optional.of(People.resident(3, "カクウ　ハナコ", "1975-01-01").number()),
          Optional.of(Moves.PURPOSE),
          Optional.of(Moves.freshId()),
          "move-lot",
          4,
          StepClock.START);

  private OpenStore open;
  private Places inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().places();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private static Place desk(OperatorId operator) {
    return new Place(
        operator,
        "desk",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        0,
        StepClock.START.plusSeconds(9));
  }

  @Test
  void aPlaceIsTakenAsItWasKept() {
    inTest.keep(form);
    assertEquals(Optional.of(form), inTest.take(People.CLERK));
  }

  @Test
  void aPlaceWithoutResidentAndFormIsKeptToo() {
    inTest.keep(desk(People.CLERK));
    assertEquals(Optional.of(desk(People.CLERK)), inTest.take(People.CLERK));
  }

  @Test
  void thePlaceOfSomebodyWhoDidNotComeBackGoesWithTheNextDays() {
    inTest.keep(form);
    Place tomorrow =
        new Place(
            People.CHIEF,
            "desk",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            0,
            StepClock.START.plus(Duration.ofDays(1)).plusSeconds(1));
    inTest.keep(tomorrow);
    assertEquals(Optional.empty(), inTest.take(People.CLERK));
    assertEquals(Optional.of(tomorrow), inTest.take(People.CHIEF));
  }

  @Test
  void itLeadsBackOnce() {
    inTest.keep(form);
    inTest.take(People.CLERK);
    assertEquals(Optional.empty(), inTest.take(People.CLERK));
  }

  @Test
  void theNewestTakesTheEarlierOnesPlace() {
    inTest.keep(form);
    inTest.keep(desk(People.CLERK));
    assertEquals(Optional.of(desk(People.CLERK)), inTest.take(People.CLERK));
  }

  @Test
  void nobodyIsGivenAnothersPlace() {
    inTest.keep(form);
    assertEquals(Optional.empty(), inTest.take(People.CHIEF));
    assertEquals(Optional.of(form), inTest.take(People.CLERK));
  }
}
