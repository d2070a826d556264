package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.madoguchi.sandbox.tour.BrokenLine.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String TITLES =
      "reference,kana,birth,movers,postal_code,town,lot,building,event_date,notification_date,"
          + "relationships\n";
  private static final String GOOD =
      "T-1,サクラ ユミコ,S52.6.15,由美子・美咲,000-0022,港町,１番地,,R8.11.1,R8.11.2,世帯主・子\n";

  private static MovementFile read(byte[] bytes) throws IOException {
    return MovementFile.read(new ByteArrayInputStream(bytes), TODAY);
  }

  private static MovementFile read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MovementFile resource(String name) throws IOException {
    try (InputStream source =
        Objects.requireNonNull(MovementFileTest.class.getResourceAsStream(name), name)) {
      return MovementFile.read(source, TODAY);
    }
  }

  @Nested
  class GoodLines {

    @Test
    void theExampleHasFive() throws IOException {
      MovementFile inTest = resource("/jp/madoguchi/sandbox/movements.csv");
      assertEquals(List.of(), inTest.broken());
      assertEquals(5, inTest.movements().size());
    }

    @Test
    void everyColumnArrives() throws IOException {
      assertEquals(
          List.of(
              new Movement(
                  2,
                  "T-1",
                  "サクラ ユミコ",
                  "S52.6.15",
                  new Movers.These(List.of("由美子", "美咲")),
                  "0000022",
                  "港町",
                  "１番地",
                  "",
                  "R8.11.1",
                  "R8.11.2",
                  List.of("世帯主", "子"))),
          read(TITLES + GOOD).movements());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoMatter() throws IOException {
      String windows = "\uFEFF" + (TITLES + GOOD).replace("\n", "\r\n");
      assertEquals(read(TITLES + GOOD), read(windows));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
      assertEquals(1, read(TITLES + GOOD.strip()).movements().size());
    }

    @Test
    void quotesHoldCommasAndQuotes() throws IOException {
      String line = GOOD.replace(",１番地,,", ",１番地,\"\"\"荘\"\", 2号\",");
      assertEquals("\"荘\", 2号", read(TITLES + line).movements().getFirst().building());
    }

    @Test
    void namesKeepTheirCodePoints() throws IOException {
      String line = GOOD.replace("由美子・美咲", "\uFA19・邉\uDB40\uDD10");
      assertEquals(
          new Movers.These(List.of("\uFA19", "邉\uDB40\uDD10")),
          read(TITLES + line).movements().getFirst().movers());
    }

    @Test
    void emptyLinesArePassedOverAndCounted() throws IOException {
      assertEquals(4, read(TITLES + "\n \n" + GOOD).movements().getFirst().line());
    }
  }

  @Nested
  class BrokenLines {

    @Test
    void twoBadLinesAreToldAndTheOthersTaken() throws IOException {
      MovementFile inTest = resource("two-bad-lines.csv");
      assertEquals(
          List.of(
              new BrokenLine(3, "birth", Reason.NO_SUCH_DAY),
              new BrokenLine(4, "movers", Reason.NOT_MOVERS)),
          inTest.broken());
      assertEquals(
          List.of("T-1", "T-4"), inTest.movements().stream().map(Movement::reference).toList());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "T-1,|,|reference|VALUE_MISSING",
          "サクラ ユミコ||kana|VALUE_MISSING",
          "S52.6.15|S520615x|birth|NOT_A_DATE",
          "S52.6.15|H50.1.1|birth|OUTSIDE_ERA",
          "S52.6.15|200615|birth|ERA_MISSING",
          "由美子・美咲|・|movers|NOT_MOVERS",
          "000-0022|000-002|postal_code|NOT_A_POSTAL_CODE",
          "000-0022,港町|,|town|VALUE_MISSING",
          "１番地||lot|VALUE_MISSING",
          "R8.11.1,|R8.11.31,|event_date|NO_SUCH_DAY",
          "R8.11.2||notification_date|VALUE_MISSING",
          "世帯主・子|世帯主・孫|relationships|NOT_A_RELATIONSHIP",
          "世帯主・子|世帯主|relationships|RELATIONSHIPS_DO_NOT_FIT_MOVERS",
          "１番地|\"１番地|7|QUOTE_NOT_CLOSED",
          "１番地|１\"番地|7|QUOTE_MISPLACED",
          "１番地|\"１\"番地|7|QUOTE_MISPLACED",
          "１番地|１番地,|``|WRONG_NUMBER_OF_COLUMNS",
          "１番地|１番\u0000地|lot|NOT_TEXT",
          "１番地|\uDB40\uDD10番地|lot|NOT_TEXT"
        })
    void aBrokenValueNamesItsColumnAndReason(String good, String bad, String column, Reason reason)
        throws IOException {
      String line = GOOD.replace(good, bad == null ? "" : bad.equals(",") ? "," : bad);
      MovementFile inTest = read(TITLES + line + GOOD);
      assertEquals(List.of(new BrokenLine(2, column, reason)), inTest.broken());
      assertEquals(1, inTest.movements().size());
    }

    @Test
    void aLoneSurrogateCostsItsLineOnly() throws IOException {
      byte[] bytes = (TITLES + GOOD + GOOD).getBytes(StandardCharsets.UTF_8);
      byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
      System.arraycopy(surrogate, 0, bytes, TITLES.length(), surrogate.length);
      MovementFile inTest = read(bytes);
      assertEquals(List.of(new BrokenLine(2, "", Reason.NOT_UTF_8)), inTest.broken());
      assertEquals(1, inTest.movements().size());
    }

    @Test
    void aValueThatIsTooLongIsTold() throws IOException {
      MovementFile inTest = read(TITLES + GOOD.replace("１番地", "１".repeat(201)));
      assertEquals(List.of(new BrokenLine(2, "lot", Reason.VALUE_TOO_LONG)), inTest.broken());
    }
  }

  @Nested
  class BrokenFiles {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "kana|name|name|UNKNOWN_COLUMN",
          "kana|birth|birth|REPEATED_COLUMN",
          "lot,||lot|COLUMN_MISSING",
          "postal_code,town,||town|COLUMN_MISSING"
        })
    void aBrokenFirstLineTakesNothing(String good, String bad, String column, Reason reason)
        throws IOException {
      MovementFile inTest = read(TITLES.replace(good, bad == null ? "" : bad) + GOOD);
      assertEquals(List.of(new BrokenLine(1, column, reason)), inTest.broken());
      assertEquals(List.of(), inTest.movements());
    }

    @Test
    void anEmptyFileHasNoColumns() throws IOException {
      assertEquals(
          List.of(new BrokenLine(1, "", Reason.COLUMN_MISSING)), read(new byte[0]).broken());
    }

    @Test
    void aFileInAnotherEncodingIsToldAtOnce() throws IOException {
      byte[] utf16 = (TITLES + GOOD).getBytes(StandardCharsets.UTF_16);
      assertEquals(List.of(new BrokenLine(1, "", Reason.NOT_UTF_8)), read(utf16).broken());
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
      byte[] huge = new byte[MovementFile.LARGEST + 1];
      Arrays.fill(huge, (byte) 'x');
      assertEquals(List.of(new BrokenLine(0, "", Reason.FILE_TOO_LARGE)), read(huge).broken());
    }

    @Test
    void readingEndsAtTheLastLineAllowed() throws IOException {
      StringBuilder lines = new StringBuilder(TITLES);
      IntStream.range(0, MovementFile.MOST_LINES + 5).forEach(_ -> lines.append(GOOD));
      MovementFile inTest = read(lines.toString());
      assertEquals(
          List.of(new BrokenLine(MovementFile.MOST_LINES + 1, "", Reason.TOO_MANY_LINES)),
          inTest.broken());
      assertEquals(MovementFile.MOST_LINES - 1, inTest.movements().size());
    }
  }

  @Nested
  class WhoMoves {

    private final Movers.These inTest = new Movers.These(List.of("由美子", "3", "中村 恵子"));

    @ParameterizedTest
    @CsvSource({
      "1,佐倉 由美子,true",
      "1,佐倉　由美子,true",
      "3,佐倉 翔太,true",
      "2,中村 恵子,true",
      "2,中村　恵子,true",
      "2,由美 由美,false",
      "1,佐倉 健一,false"
    })
    void aMemberIsMeantByGivenNameWholeNameOrPlace(int place, String name, boolean moves) {
      assertEquals(moves, inTest.include(place, name));
    }

    @Test
    void allIsReadInBothLanguages() {
      assertEquals(Movers.parse("all"), Movers.parse(" 全員 "));
      assertTrue(Movers.parse("all").orElseThrow() instanceof Movers.All);
    }
  }
}
