package jp.madoguchi.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate.Calendar;
import jp.madoguchi.core.calendar.RegisterDate.NonCalendar;
import jp.madoguchi.core.calendar.RegisterDate.Unknown;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterDateTest {
  private static RegisterDate decode(String code) {
    return RegisterDate.decode(code).orElseThrow();
  }

  private static Era era(String letter) {
    return EraTable.standard().byLetter(letter).orElseThrow();
  }

  @ParameterizedTest(name = "1.1.8/1.1.9 {0}: {1} = {2}")
  @CsvSource({
    "1873-01-01, 明治6年1月1日, 1873年1月1日, 1873-01-01",
    "1912-07-29, 明治45年7月29日, 1912年7月29日, 1912-07-29",
    "1912-07-30, 大正元年7月30日, 1912年7月30日, 1912-07-30",
    "1926-12-25, 昭和元年12月25日, 1926年12月25日, 1926-12-25",
    "1975-01-01, 昭和50年1月1日, 1975年1月1日, 1975-01-01",
    "1989-01-07, 昭和64年1月7日, 1989年1月7日, 1989-01-07",
    "1989-01-08, 平成元年1月8日, 1989年1月8日, 1989-01-08",
    "2019-05-01, 令和元年5月1日, 2019年5月1日, 2019-05-01",
    "S30-02-29, 昭和30年2月29日, 1955年2月29日, 1955-02-28",
    "M45-07-30, 明治45年7月30日, 1912年7月30日, 1912-07-30",
    "T15-12-25, 大正15年12月25日, 1926年12月25日, 1926-12-25",
    "M05-12-02, 明治5年12月2日, 1872年12月2日, 1872-12-02",
    "U01/S20, 昭和20年頃, 1945年頃, 1945-01-01",
    "U01/1950, 昭和25年頃, 1950年頃, 1950-01-01",
    "U02/S20/4, 昭和20年4月頃, 1945年4月頃, 1945-04-01",
    "U03/S20/4/5, 昭和20年4月5日頃, 1945年4月5日頃, 1945-04-05",
    "U04/S20/4/5, 推定昭和20年4月5日, 推定1945年4月5日, 1945-04-05",
    "U05/S20/4, 推定昭和20年4月, 推定1945年4月, 1945-04-01",
    "U06/S20/1, 昭和20年春, 1945年春, 1945-03-01",
    "U06/S20/2, 昭和20年夏, 1945年夏, 1945-06-01",
    "U06/S20/3, 昭和20年秋, 1945年秋, 1945-09-01",
    "U06/S20/4, 昭和20年冬, 1945年冬, 1945-12-01",
    "U07/S20/4/1, 昭和20年4月上旬, 1945年4月上旬, 1945-04-01",
    "U07/S20/4/2, 昭和20年4月中旬, 1945年4月中旬, 1945-04-11",
    "U07/S20/4/3, 昭和20年4月下旬, 1945年4月下旬, 1945-04-21",
    "U08/S20/4/2, 昭和20年4月中旬頃, 1945年4月中旬頃, 1945-04-11",
    "U09, 年月日不詳, 年月日不詳, 0001-01-01",
    "U10/H01, 平成元年 月日不詳, 1989年 月日不詳, 1989-01-01",
    "U10/S64, 昭和64年 月日不詳, 1989年 月日不詳, 1989-01-01",
    "U11/S20/4, 昭和20年4月 日不詳, 1945年4月 日不詳, 1945-04-01",
    "U12/S20/4/5/6/1, 昭和20年4月5日から6月1日頃までの間, 1945年4月5日から6月1日頃までの間, 1945-04-05",
    "U13/S20/4/5/10, 昭和20年4月推定5日から10日までの間, 1945年4月推定5日から10日までの間, 1945-04-05",
    "U14/S20/4/5/10, 昭和20年4月5日頃から10日頃までの間, 1945年4月5日頃から10日頃までの間, 1945-04-05",
  })
  void aDateHasOneCodeItsWordsAndAKey(String code, String japanese, String western, LocalDate key) {
    RegisterDate inTest = decode(code);
    assertEquals(code, inTest.encode());
    assertEquals(japanese, inTest.inJapanese());
    assertEquals(western, inTest.inWestern());
    assertEquals(key, inTest.sortKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1975-1-1",
        "1975-01-01 ",
        "1955-02-29",
        "1872-12-31",
        "S50-01-01",
        "S64-01-08",
        "X30-02-29",
        "S30-2-29",
        "T01-07-30",
        "U",
        "U00/S20",
        "U15/S20",
        "U01",
        "U01/S20/4",
        "U01/S65",
        "U01/20",
        "U01/S1945",
        "U01/1867",
        "U02/S20/04",
        "U02/S20/13",
        "U06/S20/5",
        "U09/S20",
        "U12/S20/4/5/3/1",
        "U13/S20/4/10/5",
        "u09",
        "Ｕ09"
      })
  void whatEncodeDoesNotWriteIsNotRead(String code) {
    assertEquals(Parsed.invalid(Flaw.NOT_A_DATE), RegisterDate.decode(code));
  }

  @Nested
  class ADayOutsideTheCalendar {
    @Test
    void isNoDayOfTheCalendar() {
      assertThrows(IllegalArgumentException.class, () -> new NonCalendar(era("S"), 50, 1, 1));
    }

    @Test
    void liesInItsEra() {
      assertThrows(IllegalArgumentException.class, () -> new NonCalendar(era("S"), 64, 2, 29));
    }

    @Test
    void hasNoThirtySecondDay() {
      assertThrows(IllegalArgumentException.class, () -> new NonCalendar(era("S"), 30, 2, 32));
    }
  }

  @Nested
  class AnUnknownDate {
    @Test
    void hasAllPartsOfItsForm() {
      assertThrows(IllegalArgumentException.class, () -> UnknownDates.of(UnknownForm.ABOUT_DAY, 4));
    }

    @Test
    void namesNoYearIfNothingIsKnown() {
      assertThrows(
          IllegalArgumentException.class, () -> UnknownDates.of(UnknownForm.NOTHING_KNOWN));
    }

    @Test
    void needsItsYear() {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Unknown(UnknownForm.ABOUT_YEAR, Optional.empty(), List.of()));
    }

    @ParameterizedTest(name = "{0} until {1}")
    @CsvSource({
      "U10/S64, 1989-01-07",
      "U11/S64/1, 1989-01-07",
      "U10/H31, 2019-04-30",
      "U10/H01, 1989-12-31",
      "U12/H31/4/20/5/5, 2019-04-30",
      "U10/1989, 1989-12-31",
      "U06/S64/1, 1989-05-31",
    })
    void endsNoLaterThanTheEraThatItNames(String code, LocalDate last) {
      assertEquals(last, decode(code).lastKey());
    }

    @Test
    void tellsItsParts() {
      Unknown inTest = UnknownDates.of(UnknownForm.BETWEEN_DATES, 4, 5, 6, 1);
      assertEquals(Optional.of(6), inTest.number(DatePart.TO_MONTH));
      assertEquals(Optional.empty(), inTest.number(DatePart.SEASON));
    }
  }

  @Nested
  class TheEraTable {
    @Test
    void takesANewEraByALineOfDataOnly() throws IOException {
      var inTest =
          EraTable.read(
              new StringReader(
                  """
                  digit,letter,name,first,last
                  5,R,令和,2019-05-01,2040-03-31
                  6,X,次代,2040-04-01,
                  """));
      var date = new Calendar(LocalDate.of(2041, 2, 3));
      assertEquals("次代2年2月3日", date.inJapanese(inTest));
    }

    @Test
    void refusesTwoErasAlike() {
      assertThrows(IllegalArgumentException.class, () -> new EraTable(List.of(era("S"), era("S"))));
    }
  }
}
