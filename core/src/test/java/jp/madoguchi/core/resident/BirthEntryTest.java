package jp.madoguchi.core.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.value.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthEntryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  @ParameterizedTest
  @CsvSource({
    "3500101, 1975-01-01",
    "1975-01-01, 1975-01-01",
    "S30.2.29, S30-02-29",
    "昭和20年1月 日不詳, U11/S20/1",
    "S50, 1975-01-01..1975-12-31",
    "昭和50年, 1975-01-01..1975-12-31",
    "１９７５, 1975-01-01..1975-12-31",
    "S50.4, 1975-04-01..1975-04-30",
    "1975-04, 1975-04-01..1975-04-30",
    "昭和50年4月, 1975-04-01..1975-04-30",
    // an era's last and first year end and begin with the era
    "S64, 1989-01-01..1989-01-07",
    "平成元年, 1989-01-08..1989-12-31",
    "S50～S52.3, 1975-01-01..1977-03-31",
    "3500101~3500110, 1975-01-01..1975-01-10",
    "S50から1976年まで, 1975-01-01..1976-12-31",
    "S50~, 1975-01-01..9999-12-31",
    "~S50, 0001-01-01..1975-12-31",
    "不詳, unknown",
  })
  void anEntryIsUnderstood(String entry, String meant) {
    assertEquals(meant, BirthEntry.parse(entry, TODAY).orElseThrow().encode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "S52~S50", "S50~S51~S52", "soon", "50", "S99", "1850", "S50.13"})
  void whatIsNoDateIsNone(String entry) {
    assertFalse(BirthEntry.parse(entry, TODAY).isValid(), entry);
  }

  @ParameterizedTest
  @CsvSource({
    "S50, U10/S50, true",
    "S50.3, U06/S50/1, true",
    "S50.3, U06/S50/2, false",
    // winter lasts into the next year
    "1976-02, U06/S50/4, true",
    "S50.4, U07/S50/4/2, true",
    "3500411~3500419, U07/S50/4/2, true",
    "3500401~3500410, U07/S50/4/2, false",
    "3500510~3500512, U12/S50/4/1/5/10, true",
    "3500511~3500512, U12/S50/4/1/5/10, false",
    "S50, U09, true",
  })
  void aRangeFindsUnknownDatesThatMayLieInIt(String entry, String birth, boolean found) {
    Parsed<BirthCriterion> criterion = BirthEntry.parse(entry, TODAY);
    assertEquals(found, criterion.orElseThrow().matches(RegisterDate.decode(birth).orElseThrow()));
  }

  @Test
  void notKnownFindsUnknownDatesAlone() {
    BirthCriterion inTest = new BirthCriterion.NotKnown();
    assertTrue(inTest.matches(RegisterDate.decode("U10/S50").orElseThrow()));
    assertFalse(inTest.matches(RegisterDate.decode("S30-02-29").orElseThrow()));
    assertFalse(inTest.matches(RegisterDate.decode("1975-01-01").orElseThrow()));
  }
}
