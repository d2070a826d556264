package jp.madoguchi.terminal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
  private static final ResidentRecord FIRST = state(1, Field.LOT, "１番", LocalDate.of(2020, 4, 1));
  private static final ResidentRecord MOVED = state(2, Field.LOT, "２番", LocalDate.of(2024, 4, 1));
  private static final ResidentRecord BACK = state(3, Field.LOT, "１番", LocalDate.of(2025, 4, 1));

  private final HistoryViewModel inTest =
      new HistoryViewModel(List.of(BACK, MOVED, FIRST), () -> TODAY);

  private static ResidentRecord state(int number, Field field, String text, LocalDate event) {
    Map<Field, ExactText> values = new EnumMap<>(FieldValues.of(TestStore.WIFE));
    values.put(field, new ExactText(text));
    Origin was = TestStore.WIFE.origin();
    Origin origin =
        new Origin(
            "move-within",
            RegisterDate.of(event),
            event,
            event,
            was.entrant(),
            was.approver(),
            was.terminal(),
            Optional.empty());
    return FieldValues.state(TestStore.WIFE.number(), number, values, origin);
  }

  private boolean changed(Field field) {
    return inTest.rows().stream().anyMatch(row -> row.field() == field && row.changed());
  }

  @Nested
  class Comparing {
    @Test
    void aStateIsComparedWithTheOneBeforeIt() {
      assertEquals(Optional.of(MOVED), inTest.base());
      assertTrue(changed(Field.LOT));
    }

    @Test
    void theFirstStateIsComparedWithNothing() {
      inTest.chosen().set(2);
      assertEquals(Optional.empty(), inTest.base());
      assertTrue(changed(Field.NAME));
    }

    @Test
    void anyTwoCanBeCompared() {
      inTest.chosen().set(2);
      inTest.mark();
      inTest.chosen().set(0);
      assertEquals(Optional.of(FIRST), inTest.base());
      assertFalse(changed(Field.LOT));
    }

    @Test
    void markingAgainComparesWithTheOneBefore() {
      inTest.mark();
      inTest.mark();
      assertEquals(Optional.of(MOVED), inTest.base());
    }

    @Test
    void whatDiffersStandsFirst() {
      assertEquals(Field.LOT, inTest.rows().getFirst().field());
    }
  }

  @Nested
  class OnADay {
    @Test
    void theStateThatWasInForceIsChosen() {
      inTest.day().set("20240501");
      assertEquals(MOVED, inTest.shown());
      inTest.day().set("20240331");
      assertEquals(FIRST, inTest.shown());
    }

    @Test
    void aDayBeforeTheFirstIsToldAndChoosesNothing() {
      inTest.day().set("20190101");
      assertEquals("history.day.before", inTest.said().get().key());
      assertEquals(BACK, inTest.shown());
    }

    @Test
    void whatIsNoDayIsTold() {
      inTest.day().set("soon");
      assertEquals("history.day.none", inTest.said().get().key());
    }
  }
}
