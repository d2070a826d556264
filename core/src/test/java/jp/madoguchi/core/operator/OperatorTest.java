package jp.madoguchi.core.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import jp.madoguchi.core.fixture.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTest {
  private final Operator inTest = Samples.operator("SATO-1", "P-SATO", Right.ENTER);

  @ParameterizedTest(name = "T5: {0} on {1}: {2}")
  @CsvSource({
    "ENTER, 2026-03-31, false",
    "ENTER, 2026-04-01, true",
    "ENTER, 2027-03-31, true",
    "ENTER, 2027-04-01, false",
    "APPROVE, 2026-05-20, false",
  })
  void mayDoWhatWasGrantedWhileItLasts(Right right, LocalDate day, boolean may) {
    assertEquals(may, inTest.may(right, day));
  }

  @Test
  void keepsTheRightsItWasGiven() {
    Set<Right> rights = new HashSet<>(Set.of(Right.ENTER));
    Operator kept =
        new Operator(inTest.id(), inTest.person(), "", "", rights, inTest.from(), inTest.until());
    rights.add(Right.APPROVE);
    assertFalse(kept.may(Right.APPROVE, Samples.TODAY));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        "sato",
        "SATO 1",
        "ＳＡＴＯ",
        "SATO\n",
        "SATO_1",
        "A23456789012345678901234567890123"
      })
  void anIdIsShortAndPlain(String text) {
    assertThrows(IllegalArgumentException.class, () -> new OperatorId(text));
    assertThrows(IllegalArgumentException.class, () -> new PersonId(text));
  }
}
