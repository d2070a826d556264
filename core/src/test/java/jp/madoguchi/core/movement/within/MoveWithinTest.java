package jp.madoguchi.core.movement.within;

import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Rechecking;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveWithinTest {
  private static final ResidentRecord MOVED =
      Samples.movedTo(FATHER, Samples.address("梅町", "３－４", "ハイツ"));

  private final MoveWithin inTest = new MoveWithin();
  private Session entrant;

  @BeforeEach
  void signIn() throws Exception {
    entrant = new TestCard("sato").session(Samples.ENTRANT, new Ulid("01J00000000000000000000009"));
  }

  private List<Rule> recheck(Act... group) {
    return recheck(List.of(group), Map.of(FATHER.number(), FATHER, MOTHER.number(), MOTHER), TODAY);
  }

  private List<Rule> recheck(
      List<Act> group, Map<AddressNumber, ResidentRecord> before, LocalDate received) {
    return Rechecking.check(inTest, group, before, received, Surroundings.unknown(Samples.CITY))
        .stream()
        .map(finding -> finding.rule())
        .toList();
  }

  /** The father's move with one field put or replaced. */
  private Act with(Field field, String after) {
    ExactText before = FieldValues.of(FATHER).getOrDefault(field, ExactText.EMPTY);
    FieldChange change = new FieldChange(field, before, new ExactText(after));
    List<FieldChange> fields =
        Stream.concat(
                FieldValues.between(FATHER, MOVED).stream().filter(it -> it.field() != field),
                Stream.of(change))
            .sorted((one, other) -> one.field().compareTo(other.field()))
            .toList();
    return SampleActs.act(entrant, FATHER, fields, TODAY, TODAY);
  }

  @Test
  void aMoveThatIsRightPasses() {
    assertEquals(List.of(), recheck(SampleActs.act(entrant, FATHER, MOVED)));
  }

  @ParameterizedTest(name = "{2}: {0} becomes \"{1}\"")
  @CsvSource({
    "NAME, 見本　太郎, E05",
    "BIRTH, 1980-01-01, E05",
    "DOMICILE, 見本県, E05",
    "MUNICIPALITY_CODE, 999989, W01",
    "MUNICIPALITY_CODE, '', W01",
    "RELATIONSHIP, 孫, E15",
    "PREFECTURE, '', E09",
    "MUNICIPALITY, '', E09",
    "LOT, '', E09",
    "ADDRESS_SINCE, '', E09",
    "HOUSEHOLD_NUMBER, '', E09",
    "ADDRESS_SINCE, 2026-02-30, E10",
    "ADDRESS_SINCE, U06/R8/1, E10",
  })
  void aFieldHoldsWhatItMay(Field field, String after, Rule rule) {
    assertEquals(List.of(rule), recheck(with(field, after)).stream().distinct().toList());
  }

  @Test
  void aBuildingMayBecomeBlank() {
    assertEquals(List.of(), recheck(with(Field.BUILDING, "")));
  }

  @ParameterizedTest(name = "{2}: moved {0}, notified {1}")
  @CsvSource({
    "2026-05-21, 2026-05-21, E06 E07",
    "2026-05-20, 2026-05-21, E07",
    "2026-05-20, 2026-05-19, W03",
    "2026-05-20, 2026-05-20, ''",
    "2026-04-01, 2026-05-20, A07",
  })
  void datesAreCheckedAgain(LocalDate event, LocalDate notified, String rules) {
    Act act = SampleActs.act(entrant, FATHER, FieldValues.between(FATHER, MOVED), event, notified);
    assertEquals(rules, String.join(" ", recheck(act).stream().map(Rule::name).toList()));
  }

  @Test
  void e08TheDayOfEntryIsTheDayItCameIn() {
    Act act = SampleActs.act(entrant, FATHER, MOVED);
    assertEquals(
        List.of(Rule.E08),
        recheck(List.of(act), Map.of(FATHER.number(), FATHER), TODAY.plusDays(1)));
  }

  @Test
  void e10TheMoveHasADayOfTheCalendar() {
    Act act =
        SampleActs.act(
            entrant,
            FATHER,
            FieldValues.between(FATHER, MOVED),
            RegisterDate.decode("S30-02-29").orElseThrow(),
            TODAY);
    assertEquals(List.of(Rule.E10), recheck(act));
  }

  @Nested
  class ThePlace {
    @Test
    void w04SomebodyMovesAndNotOnlyInTheHousehold() {
      ResidentRecord household =
          FATHER.moved(
              new HouseholdBlock(Samples.NEW_HOUSEHOLD, FATHER.name().name(), Relationship.HEAD, 1),
              FATHER.address(),
              FATHER.origin());
      assertEquals(List.of(Rule.W04), recheck(SampleActs.act(entrant, FATHER, household)));
    }

    @Test
    void a15OnTheSameLotIsForBothClerksToSay() {
      ResidentRecord later = Samples.movedTo(FATHER, FATHER.address().address());
      assertEquals(List.of(Rule.A15), recheck(SampleActs.act(entrant, FATHER, later)));
    }
  }

  @Nested
  class WhatWasThereBefore {
    @Test
    void e05IsWhatIsThere() {
      ResidentRecord elsewhere =
          Samples.movedTo(FATHER, Samples.address("松町", "９", "")); // the clerk saw this
      assertEquals(List.of(Rule.E05), recheck(SampleActs.act(entrant, elsewhere, MOVED)));
    }

    @Test
    void e05IsNotNothing() {
      Act act = SampleActs.act(entrant, FATHER, MOVED);
      assertEquals(List.of(Rule.E05), recheck(List.of(act), Map.of(), TODAY));
    }
  }

  @Test
  void e16AHouseholdHasOneHead() {
    List<Act> acts = new ArrayList<>();
    for (ResidentRecord mover : List.of(FATHER, MOTHER)) {
      ResidentRecord after =
          mover.moved(
              new HouseholdBlock(Samples.NEW_HOUSEHOLD, FATHER.name().name(), Relationship.HEAD, 1),
              MOVED.address(),
              mover.origin());
      acts.add(SampleActs.act(entrant, mover, after));
    }
    assertEquals(List.of(Rule.E16), recheck(acts.toArray(Act[]::new)));
  }
}
