package jp.madoguchi.core.movement.within;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.NEW_HOUSEHOLD;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.resident.ResidentRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MoveWithinPlanTest {
  private static MoveWithinPlan plan(Forms forms) {
    return MoveWithinPlan.of(forms.form(), FAMILY, NEW_HOUSEHOLD, TODAY);
  }

  private static List<ResidentRecord> order(MoveWithinPlan plan) {
    return plan.steps().stream().map(MoveWithinPlan.Step::before).toList();
  }

  @Nested
  class OfAWholeHousehold {
    private final MoveWithinPlan inTest = plan(Forms.wholeFamily());

    @Test
    void movesEverybodyHeadFirst() {
      assertEquals(FAMILY, order(inTest));
    }

    @Test
    void leavesTheHouseholdAsItIs() {
      inTest
          .steps()
          .forEach(step -> assertEquals(step.before().household(), step.householdAfter()));
    }

    @Test
    void writesTheLotInFullWidth() {
      assertEquals(
          Samples.address("梅町", "３－４", ""), inTest.steps().getFirst().addressAfter().address());
    }

    @Test
    void countsTheAddressFromTheDayOfTheMove() {
      LocalDate moved = LocalDate.of(2026, 5, 10);
      assertEquals(moved, inTest.eventDate());
      assertEquals(TODAY, inTest.notificationDate());
      assertEquals(RegisterDate.of(moved), inTest.steps().getFirst().addressAfter().since());
    }
  }

  @Nested
  class OfAPart {
    private final MoveWithinPlan inTest = plan(Forms.motherAndChild());

    @Test
    void movesThatPartOnly() {
      assertEquals(List.of(MOTHER, CHILD), order(inTest));
    }

    @Test
    void foundsAHouseholdUnderItsHeadsExactName() {
      for (MoveWithinPlan.Step step : inTest.steps()) {
        assertEquals(NEW_HOUSEHOLD, step.householdAfter().number());
        assertEquals(MOTHER.name().name(), step.householdAfter().head());
      }
    }

    @Test
    void numbersItsMembersFromOne() {
      assertEquals(
          List.of(1, 2),
          inTest.steps().stream().map(step -> step.householdAfter().order()).toList());
    }

    @Test
    void putsTheHeadFirstWhoeverStoodFirst() {
      Forms childAsHead =
          Forms.motherAndChild()
              .member(1, it -> Forms.related(it, "母"))
              .member(2, it -> Forms.related(it, "世帯主"));
      assertEquals(List.of(CHILD, MOTHER), order(plan(childAsHead)));
    }
  }

  @Test
  void nobodyWhoWasChosenIsLeftOut() {
    ResidentRecord stranger =
        Samples.resident(1077, "見本　花", "ミホン　ハナ", FATHER.household().relationship(), 1);
    Forms form = Forms.wholeFamily().member(2, _ -> Forms.member(stranger, true, ""));
    assertThrows(IllegalArgumentException.class, () -> plan(form));
  }
}
