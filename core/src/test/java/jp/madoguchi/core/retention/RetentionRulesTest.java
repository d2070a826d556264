package jp.madoguchi.core.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.madoguchi.core.calendar.BusinessDays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRulesTest {
  private static String table() throws IOException {
    try (var source =
        RetentionRules.class.getResourceAsStream("/jp/madoguchi/codes/retention.csv")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static RetentionRules read(String table) throws IOException {
    return RetentionRules.read(new StringReader(table));
  }

  @ParameterizedTest(name = "{0} from {1} through {2}: {4}")
  @CsvSource({
    "MOVE_OUT_DATA,  2026-04-01, 2026-05-01, ERASED, 別添1 30日後",
    "ADDRESSEES,     2026-12-28, 2027-01-04, ERASED, Ⅲ 1営業日後",
    "REMOVED_RECORD, 2021-03-31, 2026-03-31, CLOSED, Ⅱ6③ 5年",
    "HISTORY,        1876-03-31, 2026-03-31, ERASED, 施行令34条",
    "DRAFT,          2026-12-01, 2027-01-04, ERASED, 0013",
    "LOG_CONTENT,    2019-04-01, 2026-04-01, ERASED, 10.2"
  })
  void saysWhatIsKeptForHowLong(
      Kept kept, LocalDate from, LocalDate last, Effect effect, String source) {
    RetentionRule rule = RetentionRules.standard().of(kept);
    assertEquals(last, rule.term().lastDay(from, BusinessDays.USUAL), source);
    assertEquals(effect, rule.effect(), source);
  }

  @Nested
  class AMunicipality {
    @Test
    void mayKeepLonger() {
      RetentionRules own = RetentionRules.standard().with(Kept.LOG_CONTENT, 10);
      assertEquals(10, own.of(Kept.LOG_CONTENT).term().count());
      assertEquals(150, own.of(Kept.HISTORY).term().count());
    }

    @ParameterizedTest
    @CsvSource({
      "HISTORY, 149",
      "LOG_CONTENT, 4",
      "MOVE_OUT_DATA, 31",
      "ADDRESSEES, 2",
      "DRAFT, 91"
    })
    void mayNotGoBeyondWhatTheSourceAllows(Kept kept, int count) {
      RetentionRules standard = RetentionRules.standard();
      assertThrows(IllegalArgumentException.class, () -> standard.with(kept, count));
    }
  }

  @Nested
  class ATable {
    @Test
    void withoutARuleIsRefused() throws Exception {
      String short1 = table().replaceFirst("DRAFT,.*\n", "");
      assertThrows(IllegalArgumentException.class, () -> read(short1));
    }

    @Test
    void withARuleTwiceIsRefused() throws Exception {
      String twice = table().replaceFirst("(DRAFT,.*\n)", "$1$1");
      assertThrows(IllegalArgumentException.class, () -> read(twice));
    }

    @ParameterizedTest
    @CsvSource({
      "'kept,from', 'kept;from'", "'DRAFT,LAST', 'DRAFTS,LAST'", "'150,YEARS', '150,Years'",
      "'150,YEARS', ' 150,YEARS'", "'150,YEARS', '149,YEARS'", "',住民基本台帳法施行令34条1項・2項', ','",
      "',住民基本台帳法施行令34条1項・2項', ''", "'CLOSED,,,', 'CLOSED,,'"
    })
    void thatIsNotExactlyOneIsRefused(String right, String wrong) throws Exception {
      String altered = table().replace(right, wrong);
      assertThrows(IllegalArgumentException.class, () -> read(altered));
    }
  }
}
