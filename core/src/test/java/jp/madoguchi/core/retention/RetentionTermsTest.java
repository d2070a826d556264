package jp.madoguchi.core.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.retention.OwnTermsFlaw.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTermsTest {
  private static final String HEADING =
      "kept,from,count,unit,last day,effect,at least,at most,source\n";
  private static final String LOG = "LOG_CONTENT,LOGGED,10,YEARS,AS_IT_FALLS,ERASED,5,,汐見市文書管理規程\n";
  private static final String DRAFT = "DRAFT,LAST_KEPT,14,DAYS,NEXT_OPEN_DAY,ERASED,1,90,汐見市窓口要領\n";

  private static RetentionTerms read(String table) {
    return RetentionTerms.read(table.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(Kind kind, int line, RetentionTerms inTest) {
    assertEquals(Optional.of(new OwnTermsFlaw(kind, line)), inTest.flaw());
    assertEquals(RetentionRules.standard(), inTest.rules());
    assertEquals(Set.of(), inTest.own());
  }

  @Nested
  class AMunicipality {
    @Test
    void setsWhatItNamesAndLeavesTheRest() {
      RetentionTerms inTest = read(HEADING + DRAFT + LOG);
      assertEquals(Set.of(Kept.DRAFT, Kept.LOG_CONTENT), inTest.own());
      assertEquals(14, inTest.rules().of(Kept.DRAFT).term().count());
      assertEquals(10, inTest.rules().of(Kept.LOG_CONTENT).term().count());
      assertEquals("汐見市文書管理規程", inTest.rules().of(Kept.LOG_CONTENT).source());
      assertEquals(RetentionRules.standard().of(Kept.HISTORY), inTest.rules().of(Kept.HISTORY));
      assertEquals(Optional.empty(), inTest.flaw());
    }

    @Test
    void maySetNothing() {
      assertEquals(RetentionTerms.usual(), read(HEADING));
    }

    @Test
    void maySaveTheTableAsSpreadsheetsDo() {
      RetentionTerms inTest = read("\uFEFF" + (HEADING + LOG).replace("\n", "\r\n"));
      assertEquals(10, inTest.rules().of(Kept.LOG_CONTENT).term().count());
    }
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "'LOG_CONTENT,LOGGED,5,YEARS,AS_IT_FALLS,ERASED,5,,x', true, 各市町の管理規程（5年から7年）",
    "'LOG_CONTENT,LOGGED,4,YEARS,AS_IT_FALLS,ERASED,5,,x', false, 各市町の管理規程（5年から7年）",
    "'LOG_CONTENT,LOGGED,999,YEARS,AS_IT_FALLS,ERASED,5,,x', true, no term is longer",
    "'LOG_CONTENT,LOGGED,1000,YEARS,AS_IT_FALLS,ERASED,5,,x', false, no term is longer",
    "'HISTORY,REMOVAL,149,YEARS,AS_IT_FALLS,ERASED,150,,x', false, 施行令34条",
    "'HISTORY,REMOVAL,151,YEARS,AS_IT_FALLS,ERASED,150,,x', true, 施行令34条",
    "'MOVE_OUT_DATA,PLANNED_MOVE_OUT,31,DAYS,AS_IT_FALLS,ERASED,30,30,x', false, 別添1",
    "'MOVE_OUT_DATA,PLANNED_MOVE_OUT,29,DAYS,AS_IT_FALLS,ERASED,30,30,x', false, 別添1",
    "'ADDRESSEES,TRANSFER,2,BUSINESS_DAYS,AS_IT_FALLS,ERASED,1,1,x', false, Ⅲ",
    "'DRAFT,LAST_KEPT,90,DAYS,NEXT_OPEN_DAY,ERASED,1,90,x', true, 0013",
    "'DRAFT,LAST_KEPT,91,DAYS,NEXT_OPEN_DAY,ERASED,1,90,x', false, 0013",
    "'DRAFT,LAST_KEPT,0,DAYS,NEXT_OPEN_DAY,ERASED,1,90,x', false, 0013",
    "'REMOVED_RECORD,REMOVAL,3,YEARS,AS_IT_FALLS,CLOSED,,,x', true, nothing is lost by closing"
  })
  void aTermStaysWithinWhatItsSourceAllows(String line, boolean taken, String source) {
    RetentionTerms inTest = read(HEADING + line);
    if (taken) {
      assertEquals(1, inTest.own().size(), source);
    } else {
      refused(Kind.BOUNDS, 2, inTest);
    }
  }

  @Nested
  class AFlaw {
    @Test
    void inTheHeadingIsToldAtLineOne() {
      refused(Kind.HEADING, 1, read(LOG));
      refused(Kind.HEADING, 1, read(""));
    }

    @ParameterizedTest
    @CsvSource({
      "'LOG_CONTENT,LOGGED,10,YEARS'",
      "'LOG,LOGGED,10,YEARS,AS_IT_FALLS,ERASED,5,,x'",
      "'LOG_CONTENT,LOGGED,ten,YEARS,AS_IT_FALLS,ERASED,5,,x'",
      "'LOG_CONTENT,LOGGED,-7,YEARS,AS_IT_FALLS,ERASED,5,,x'",
      "'LOG_CONTENT,LOGGED,10,YEARS,AS_IT_FALLS,ERASED,5,, '",
      "''"
    })
    void inALineTakesNothingOfTheFile(String line) {
      refused(Kind.NO_RULE, 3, read(HEADING + DRAFT + line + "\n" + LOG));
    }

    @ParameterizedTest
    @CsvSource({
      "'LOG_CONTENT,LAST_KEPT,10,YEARS,AS_IT_FALLS,ERASED,5,,x'",
      "'LOG_CONTENT,LOGGED,10,DAYS,AS_IT_FALLS,ERASED,5,,x'",
      "'LOG_CONTENT,LOGGED,10,YEARS,NEXT_OPEN_DAY,ERASED,5,,x'",
      "'LOG_CONTENT,LOGGED,10,YEARS,AS_IT_FALLS,CLOSED,5,,x'",
      "'LOG_CONTENT,LOGGED,3,YEARS,AS_IT_FALLS,ERASED,1,,x'",
      "'HISTORY,REMOVAL,150,YEARS,AS_IT_FALLS,ERASED,150,200,x'"
    })
    void isWhatIsNotTheMunicipalitysToChange(String line) {
      refused(Kind.FIXED, 2, read(HEADING + line));
    }

    @Test
    void isTheSameThingTwice() {
      refused(Kind.TWICE, 3, read(HEADING + LOG + LOG));
    }

    @Test
    void isAnotherEncodingOrAFileThatIsTooLarge() {
      byte[] shiftJis = (HEADING + LOG).getBytes(Charset.forName("Shift_JIS"));
      refused(Kind.NO_TEXT, 1, RetentionTerms.read(shiftJis));
      assertTrue(RetentionTerms.read(new byte[1 << 20]).flaw().isPresent());
    }
  }
}
