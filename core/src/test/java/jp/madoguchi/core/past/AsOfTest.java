package jp.madoguchi.core.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.past.HouseholdThen.Life;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsOfTest {
  private static final int TOWNS = 300;
  private static final LocalDate SPRING = LocalDate.of(2019, 4, 1);
  private static final ResidentRecord BEGAN = of(1, LocalDate.of(2010, 1, 1));
  private static final ResidentRecord MOVED = of(2, SPRING);
  private static final ResidentRecord CAME_LATE = of(3, LocalDate.of(2015, 1, 1));

  private static ResidentRecord of(int history, LocalDate event) {
    return Lifetimes.state(
        Samples.FATHER, history, event, LocalDate.of(2019, 4, 1).plusDays(history), 4001);
  }

  private static AsOf day(LocalDate day) {
    return new AsOf(day, Basis.EVENT);
  }

  @Nested
  class OfOnePerson {
    @Test
    void isTheStateOfTheDayItself() {
      assertEquals(Optional.of(MOVED), day(SPRING).of(List.of(BEGAN, MOVED)));
    }

    @Test
    void isTheStateBeforeUntilTheDay() {
      assertEquals(Optional.of(BEGAN), day(SPRING.minusDays(1)).of(List.of(BEGAN, MOVED)));
    }

    @Test
    void isNothingBeforeTheFirst() {
      assertEquals(Optional.empty(), day(LocalDate.of(2009, 12, 31)).of(List.of(BEGAN, MOVED)));
    }

    @Test
    void isNotWhatWasEnteredAfterALaterMovementAndSaysThatItIsThere() {
      AsOf then = day(LocalDate.of(2016, 1, 1));
      List<ResidentRecord> states = List.of(BEGAN, MOVED, CAME_LATE);
      assertEquals(Optional.of(BEGAN), then.of(states));
      assertEquals(List.of(CAME_LATE), then.overtaken(states));
    }

    @Test
    void byEntryIsWhatTheRegisterHadOnTheDay() {
      List<ResidentRecord> states = List.of(BEGAN, MOVED, CAME_LATE);
      assertEquals(Optional.of(MOVED), new AsOf(SPRING.plusDays(2), Basis.ENTRY).of(states));
      assertEquals(Optional.empty(), new AsOf(SPRING, Basis.ENTRY).of(states));
    }
  }

  /** Over many made-up towns. */
  @Nested
  class ForWhoeverMovesInTheOrderOfDays {
    private static Stream<List<List<ResidentRecord>>> towns() {
      return LongStream.range(0, TOWNS)
          .mapToObj(seed -> Lifetimes.town(new SplittableRandom(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void theDayOfEachStateGivesThatState(Basis basis) {
      towns()
          .flatMap(List::stream)
          .forEach(states -> {
            for (ResidentRecord state : states) {
              AsOf then = new AsOf(basis.of(state.origin()), basis);
              assertEquals(Optional.of(state), then.of(states));
              assertEquals(List.of(), then.overtaken(states));
            }
          });
    }

    @ParameterizedTest
    @EnumSource
    void aLaterDayNeverGivesAnEarlierState(Basis basis) {
      towns()
          .flatMap(List::stream)
          .forEach(states -> {
            int before = 0;
            for (int days = 0; days < 2500; days += 9) {
              AsOf then = new AsOf(Lifetimes.FIRST.plusDays(days), basis);
              int now = then.of(states).map(ResidentRecord::history).orElse(0);
              assertTrue(now >= before);
              before = now;
            }
            assertTrue(before > 0);
          });
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsOnTheRegisterIsInExactlyTheHouseholdOfTheirOwnState(Basis basis) {
      towns()
          .forEach(town -> {
            for (int days = 0; days < 2500; days += 31) {
              AsOf then = new AsOf(Lifetimes.FIRST.plusDays(days), basis);
              List<ResidentRecord> listed =
                  IntStream.range(4001, 4004)
                      .mapToObj(HouseholdNumber::of)
                      .flatMap(household ->
                          HouseholdThen.of(household, then, town).stream()
                              .map(Life::state)
                              .peek(state -> assertEquals(household, state.household().number())))
                      .sorted(java.util.Comparator.comparing(state -> state.number().digits()))
                      .toList();
              List<ResidentRecord> here =
                  town.stream()
                      .flatMap(states -> then.of(states).stream())
                      .filter(state -> state.status() == ResidentStatus.CURRENT)
                      .sorted(java.util.Comparator.comparing(state -> state.number().digits()))
                      .toList();
              assertEquals(here, listed);
            }
          });
    }
  }
}
