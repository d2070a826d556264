package jp.madoguchi.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateEntryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  private static String read(Parsed<RegisterDate> date) {
    return switch (date) {
      case Parsed.Valid<RegisterDate>(var value) -> value.encode();
      case Parsed.Invalid<RegisterDate>(var flaw) -> flaw.name();
    };
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    // seven digits
    "3500101, 1975-01-01",
    "３５００１０１, 1975-01-01",
    "1060101, 1873-01-01",
    "1450729, 1912-07-29",
    "2010730, 1912-07-30",
    "2151224, 1926-12-24",
    "3011225, 1926-12-25",
    "3640107, 1989-01-07",
    "4010108, 1989-01-08",
    "4310430, 2019-04-30",
    "5010501, 2019-05-01",
    "5080401, 2026-04-01",
    // eight digits
    "19750101, 1975-01-01",
    "20240229, 2024-02-29",
    // six digits and bare years: the current era, until a year from today
    "080401, 2026-04-01",
    "010501, 2019-05-01",
    "090401, 2027-04-01",
    "6.4.1, 2024-04-01",
    // letters and names
    "S500101, 1975-01-01",
    "S50.1.1, 1975-01-01",
    "s50-1-1, 1975-01-01",
    "Ｓ５０．１．１, 1975-01-01",
    "R6.4.1, 2024-04-01",
    "R元.5.1, 2019-05-01",
    "昭和50年1月1日, 1975-01-01",
    "昭和５０年１月１日, 1975-01-01",
    "令和元年5月1日, 2019-05-01",
    "令和元年 5月 1日, 2019-05-01",
    "㍼50年1月1日, 1975-01-01",
    "㋿6年4月1日, 2024-04-01",
    "M45.7.29, 1912-07-29",
    "昭50.1.1, 1975-01-01",
    "令元.5.1, 2019-05-01",
    "S50・1・1, 1975-01-01",
    "S50。1。1, 1975-01-01",
    // numbers as family registers write them
    "昭和五十年一月一日, 1975-01-01",
    "昭和五〇年一二月一五日, 1975-12-15",
    "昭和五拾年壱月弐拾参日, 1975-01-23",
    "平成十年十月廿日, 1998-10-20",
    "一九七五年一月一日, 1975-01-01",
    "千九百七十五年一月一日, 1975-01-01",
    "二千年一月一日, 2000-01-01",
    // western years
    "1975-01-01, 1975-01-01",
    "2024/1/5, 2024-01-05",
    "２０２４／１／５, 2024-01-05",
    "1975年1月1日, 1975-01-01",
    "2024ー1―5, 2024-01-05",
    "西暦1975年1月1日, 1975-01-01",
    // blanks between digits part them
    "2010 7 30, 2010-07-30",
    "1975　1　1, 1975-01-01",
    "S50 1 1, 1975-01-01",
    "S 50. 1. 1, 1975-01-01",
    "08 04 01, 2026-04-01",
    // years that one era alone has within a lifetime
    "350101, 1960-01-01",
    "500101, 1975-01-01",
    "640107, 1989-01-07",
    "3 50 01 01, 1975-01-01",
    "５　０８　０４　０１, 2026-04-01",
  })
  void aTypedDateIsUnderstood(String entry, String code) {
    assertEquals(code, read(DateEntry.parse(entry, TODAY)));
    assertEquals(code, read(DateEntry.parseBirth(entry, TODAY)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', EMPTY",
    "'　', EMPTY",
    "きのう, NOT_A_DATE",
    "12345, NOT_A_DATE",
    "123456789, NOT_A_DATE",
    "0500101, NOT_A_DATE",
    "9500101, NOT_A_DATE",
    "S50.1, NOT_A_DATE",
    "S150.1.1, NOT_A_DATE",
    "昭和五十十年一月一日, NOT_A_DATE",
    "九九九九九九九九九九年一月一日, NOT_A_DATE",
    "昭和百年一月一日, NOT_A_DATE",
    "西暦昭和50年1月1日, NOT_A_DATE",
    "3500001, NO_SUCH_DAY",
    "3501301, NO_SUCH_DAY",
    "3500100, NO_SUCH_DAY",
    "3500132, NO_SUCH_DAY",
    "20250229, NO_SUCH_DAY",
    "080230, NO_SUCH_DAY",
    "3650101, OUTSIDE_ERA",
    "3640108, OUTSIDE_ERA",
    "4310501, OUTSIDE_ERA",
    "5010430, OUTSIDE_ERA",
    "S0.1.1, OUTSIDE_ERA",
    "M5.12.31, OUTSIDE_ERA",
    "18721231, OUTSIDE_ERA",
    // the sixth digit group would be 令和35年, 令和0年, or lie before the era
    "200101, ERA_MISSING",
    "450101, ERA_MISSING",
    "650101, ERA_MISSING",
    "000401, ERA_MISSING",
    "010430, ERA_MISSING",
    "090402, ERA_MISSING",
    "50.1.1, ERA_MISSING",
    "元年5月1日, ERA_MISSING",
  })
  void aWrongEntryIsNamed(String entry, Flaw flaw) {
    assertEquals(flaw.name(), read(DateEntry.parse(entry, TODAY)));
  }

  @ParameterizedTest(name = "1.1.8 {0}: strictly {1}, as a birth {2}")
  @CsvSource({
    "昭和30年2月29日, NO_SUCH_DAY, S30-02-29",
    "3300229, NO_SUCH_DAY, S30-02-29",
    "S30.4.31, NO_SUCH_DAY, S30-04-31",
    "明治45年7月30日, OUTSIDE_ERA, M45-07-30",
    "1450730, OUTSIDE_ERA, M45-07-30",
    "大正15年12月25日, OUTSIDE_ERA, T15-12-25",
    "明治5年12月2日, OUTSIDE_ERA, M05-12-02",
    "昭和30年2月32日, NO_SUCH_DAY, NO_SUCH_DAY",
    "昭和64年1月8日, OUTSIDE_ERA, OUTSIDE_ERA",
    "明治45年7月31日, OUTSIDE_ERA, OUTSIDE_ERA",
    "昭和64年2月30日, NO_SUCH_DAY, OUTSIDE_ERA",
    "昭和20年頃, NOT_A_DATE, U01/S20",
    "推定 昭和20年 4月, NOT_A_DATE, U05/S20/4",
    "1950年春, NOT_A_DATE, U06/1950/1",
    "S20年4月中旬頃, NOT_A_DATE, U08/S20/4/2",
    "昭和70年頃, NOT_A_DATE, OUTSIDE_ERA",
    "20年頃, NOT_A_DATE, ERA_MISSING",
    "昭和20年13月頃, NOT_A_DATE, NO_SUCH_DAY",
    "昭和二十年三月ころ, NOT_A_DATE, U02/S20/3",
    "昭20年3月10日頃から20日ごろまでの間, NOT_A_DATE, U14/S20/3/10/20",
    "推定西暦1975年3月, NOT_A_DATE, U05/1975/3",
  })
  void aBirthMayFallOutsideTheCalendar(String entry, String strictly, String asBirth) {
    assertEquals(strictly, read(DateEntry.parse(entry, TODAY)));
    assertEquals(asBirth, read(DateEntry.parseBirth(entry, TODAY)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // 昭和64年 ended on 7 January, 昭和元年 began on 25 December
    "昭和64年頃, U01/S64",
    "昭和64年1月上旬, U07/S64/1/1",
    "昭和64年1月中旬, OUTSIDE_ERA",
    "昭和64年2月頃, OUTSIDE_ERA",
    "昭和64年春, OUTSIDE_ERA",
    "昭和元年12月 日不詳, U11/S01/12",
    "昭和元年11月 日不詳, OUTSIDE_ERA",
    "昭和元年冬, U06/S01/4",
    "大正15年12月25日頃, U03/T15/12/25",
    "大正15年12月26日頃, OUTSIDE_ERA",
    "推定平成31年5月1日, OUTSIDE_ERA",
    "令和元年4月頃, OUTSIDE_ERA",
    "平成31年4月20日から5月5日頃までの間, U12/H31/4/20/5/5",
    "1989年春, U06/1989/1",
  })
  void anUnknownDateMayLieInTheEraThatItNames(String entry, String code) {
    assertEquals(code, read(DateEntry.parseBirth(entry, TODAY)));
  }

  @ParameterizedTest
  @EnumSource(UnknownForm.class)
  void theWordingOfAnUnknownDateIsReadBack(UnknownForm form) {
    RegisterDate inTest = UnknownDates.example(form);
    assertEquals(Parsed.valid(inTest), DateEntry.parseBirth(inTest.inJapanese(), TODAY));
  }
}
