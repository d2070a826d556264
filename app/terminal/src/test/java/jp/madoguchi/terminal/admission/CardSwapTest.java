package jp.madoguchi.terminal.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.terminal.fixture.StoppedClock;
import org.junit.jupiter.api.Test;

class CardSwapTest {
  private final StoppedClock clock = StoppedClock.usual();
  private final List<Boolean> heard = new ArrayList<>();
  private final CardSwap inTest = new CardSwap(clock);

  private void pass(Duration time) {
    clock.ticks().addAndGet(time.toNanos());
  }

  @Test
  void beforeItBeginsNothingIsHeardAndNothingIsOverdue() {
    inTest.changed(true);
    pass(CardSwap.LIMIT.plusDays(1));

    assertEquals(List.of(), heard);
    assertFalse(inTest.open());
    assertFalse(inTest.overdue());
  }

  @Test
  void meanwhileCardsAreHeardOf() {
    inTest.begin(heard::add);
    inTest.changed(false);
    inTest.changed(true);

    assertEquals(List.of(false, true), heard);
    assertTrue(inTest.open());
  }

  @Test
  void itIsOverdueAfterItsLimit() {
    inTest.begin(heard::add);
    pass(CardSwap.LIMIT.minusSeconds(1));
    assertFalse(inTest.overdue());
    pass(Duration.ofSeconds(1));

    assertTrue(inTest.overdue());
  }

  @Test
  void onceEndedItIsNeverOverdue() {
    inTest.begin(heard::add);
    inTest.end();
    pass(CardSwap.LIMIT.plusSeconds(1));
    inTest.changed(true);

    assertFalse(inTest.overdue());
    assertEquals(List.of(), heard);
  }
}
