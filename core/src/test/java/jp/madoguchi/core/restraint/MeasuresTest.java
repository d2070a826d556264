package jp.madoguchi.core.restraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {
  private static final LocalDate APRIL = LocalDate.of(2020, 4, 1);

  private static final Measure PLAIN =
      new Measure(
          1,
          Reach.HOUSEHOLD,
          EnumSet.of(Process.LOOK_UP, Process.ENTER),
          Level.ALERT,
          APRIL,
          Optional.empty(),
          new Ground.Plain(new ExactText("理由; 100%|a,b:c")));

  private static final Measure SUPPORT =
      Measure.support(
          2,
          APRIL,
          new Ground.Support(
              new ExactText("R2-7"),
              Stage.PROVISIONAL,
              true,
              EnumSet.of(Scope.PERUSAL, Scope.SUPPLEMENT_FORMER),
              new Perpetrator(
                  new ExactText("架空　\u9089\uDB40\uDD10"),
                  Optional.of(AddressNumber.of(77)),
                  Optional.of(RegisterDate.of(LocalDate.of(1970, 2, 3))),
                  Optional.of(Sex.MALE),
                  new ExactText("例示県例示市一丁目"),
                  new ExactText("%1")),
              new ExactText("転送しない"),
              List.of(
                  new Confirmed(Elsewhere.TAX, new OperatorId("OP-1"), Instant.EPOCH, "転入前: なし"))));

  @Nested
  class TheText {
    @Test
    void readsBackAsTheSameMeasures() {
      Measures inTest = new Measures(List.of(PLAIN, SUPPORT));
      assertEquals(Optional.of(inTest), Measures.parse(inTest.text().value()));
    }

    @Test
    void ofNoneIsBlank() {
      assertTrue(Measures.NONE.text().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "x",
          ";",
          "1|1|1|1|2020-04-01||P",
          "1|1||1|2020-04-01||P|",
          "1|1|3,1|1|2020-04-01||P|",
          "01|1|1|1|2020-04-01||P|",
          "1|1|1|1|2020-04-01|2020-03-31|P|",
          "1|1|1|1|2020-04-01||P|;1|1|1|1|2020-04-01||P|",
          "2|1|1|1|2020-04-01||P|;1|1|1|1|2020-04-01||P|",
          "1|1|1|1|2020-04-01||P|%9|",
          "1|1|1|1|2020-04-01||S|"
        })
    void isReadInItsCanonicalFormAlone(String text) {
      assertEquals(Optional.empty(), Measures.parse(text));
    }

    @Test
    void withoutDetailsSaysNothingOfThePerpetrator() {
      String text = new Measures(List.of(SUPPORT)).withoutDetails().text().value();
      assertFalse(text.contains("架空") || text.contains("例示") || text.contains("転送"));
    }
  }

  @Nested
  class ASupportMeasure {
    @ParameterizedTest
    @CsvSource({"2020-04-01, 2021-03-31", "2024-02-29, 2025-02-28", "2023-03-01, 2024-02-29"})
    void isForAYear(LocalDate first, LocalDate last) {
      assertEquals(last, Measure.lastDay(first));
    }

    @Test
    void isRenewedFromTheDayAfterItsEnd() {
      assertEquals(Optional.of(LocalDate.of(2022, 3, 31)), SUPPORT.renewed());
    }

    @ParameterizedTest
    @CsvSource({
      "2021-02-27, false, false",
      "2021-02-28, true, false",
      "2021-03-31, true, false",
      "2021-04-01, true, true"
    })
    void tellsOfItsEndFromAMonthBeforeAndIsNotEndedByIt(
        LocalDate day, boolean ending, boolean expired) {
      assertEquals(ending, SUPPORT.ending(day));
      assertEquals(expired, SUPPORT.expired(day));
      assertTrue(SUPPORT.restrains(Process.LOOK_UP, Level.ERROR, day));
    }

    @Test
    void neverRestrainsEntering() {
      assertFalse(SUPPORT.processes().contains(Process.ENTER));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new Measure(
                  1,
                  Reach.PERSON,
                  Set.of(Process.ENTER),
                  Level.ERROR,
                  APRIL,
                  Optional.of(APRIL),
                  SUPPORT.ground()));
    }

    @Test
    void isConfirmedOnceEverySystemWasSeenTo() {
      Ground.Support ground = SUPPORT.ground().support().orElseThrow();
      List<Confirmed> all =
          EnumSet.allOf(Elsewhere.class).stream()
              .map(where -> new Confirmed(where, new OperatorId("OP-1"), Instant.EPOCH, ""))
              .toList();
      assertFalse(ground.decided(all.subList(1, all.size())).isConfirmed());
      assertTrue(ground.decided(all).isConfirmed());
    }
  }
}
