package jp.madoguchi.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.core.resident.Field;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("番号", 6, new Use.Finds(Use.Key.ADDRESS_NUMBER)),
          new Column("備考", 8, new Use.Writes(Field.REMARK, Use.Blank.KEEPS)));

  private static Format format(Charset charset, Layout layout) {
    return new Format("sample", charset, layout, "minor-correction", "見本", COLUMNS);
  }

  private static List<ReadLine> read(Charset charset, Layout layout, byte[] file) {
    return new LineReader(format(charset, layout)).read(file);
  }

  private static ReadLine cells(int number, String... cells) {
    return new ReadLine.Cells(number, List.of(cells));
  }

  private static ReadLine unreadable(int number, String column, LineFlaw flaw) {
    return new ReadLine.Unreadable(number, column, flaw);
  }

  /** Texts in windows-31j, with bytes between them that are none. */
  private static byte[] bytes(Object... parts) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      out.write(
          part instanceof Integer raw
              ? new byte[] {raw.byteValue()}
              : part.toString().getBytes(WINDOWS_31J));
    }
    return out.toByteArray();
  }

  @Nested
  class WithCommas {
    private List<ReadLine> read(String text) {
      return LineReaderTest.read(
          StandardCharsets.UTF_8, new Layout.Csv(true), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsCellsAndLeavesTheHeadingAndEmptyLinesOut() {
      assertEquals(
          List.of(cells(2, "1", "神崎\uFA19"), cells(4, "2", "a,\"b\"")),
          read("番号,備考\r\n1, 神崎\uFA19　\r\n\r\n2,\"a,\"\"b\"\"\"\r\n"));
    }

    @Test
    void takesAByteOrderMarkForNoCell() {
      assertEquals(List.of(cells(2, "1", "x")), read("\uFEFF番号,備考\n1,x"));
    }

    @Test
    void aQuotationMarkThatDoesNotCloseCostsItsOwnLineOnly() {
      assertEquals(
          List.of(unreadable(2, "", LineFlaw.QUOTES), cells(3, "2", "y")),
          read("番号,備考\n1,\"x\n2,y\n"));
    }

    @Test
    void whatFollowsAClosingQuotationMarkIsTold() {
      assertEquals(List.of(unreadable(2, "", LineFlaw.QUOTES)), read("h,h\n1,\"x\"y\n"));
    }

    @Test
    void aLineWithMoreOrFewerColumnsIsTold() {
      assertEquals(
          List.of(
              unreadable(2, "", LineFlaw.COLUMNS),
              unreadable(3, "", LineFlaw.COLUMNS),
              cells(4, "3", "")),
          read("h,h\n1\n1,2,3\n3,\n"));
    }

    @Test
    void aCellThatIsTooLongNamesItsColumn() {
      assertEquals(List.of(unreadable(2, "備考", LineFlaw.TOO_LONG)), read("h,h\n1,123456789\n"));
    }

    @Test
    void aCharacterThatTheSenderLostNamesItsColumn() {
      assertEquals(List.of(unreadable(2, "備考", LineFlaw.LOST_CHARACTER)), read("h,h\n1,〓崎\n"));
    }

    @Test
    void aControlCharacterNamesItsColumn() {
      assertEquals(List.of(unreadable(2, "備考", LineFlaw.NO_CHARACTER)), read("h,h\n1,a\u0007b\n"));
    }

    @Test
    void damagedBytesNameTheirColumnAndCostTheirOwnLineOnly() throws Exception {
      assertEquals(
          List.of(unreadable(2, "備考", LineFlaw.NOT_TEXT), cells(3, "2", "髙")),
          LineReaderTest.read(
              WINDOWS_31J, new Layout.Csv(true), bytes("h,h\n1,", 0x81, "\n2,髙\n")));
    }
  }

  @Nested
  class WithFixedColumns {
    private static final Layout BYTES = new Layout.Fixed(Layout.Unit.BYTES);

    @Test
    void countsBytes() throws Exception {
      assertEquals(
          List.of(cells(1, "123", "髙橋"), cells(2, "456", "")),
          read(WINDOWS_31J, BYTES, bytes("123   髙橋    \r\n456           \r\n")));
    }

    @Test
    void countsCharacters() {
      assertEquals(
          List.of(cells(1, "123", "𠮷田")),
          read(
              StandardCharsets.UTF_8,
              new Layout.Fixed(Layout.Unit.CHARACTERS),
              "123   𠮷田      \n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLineOfAnotherLengthIsTold() throws Exception {
      assertEquals(
          List.of(unreadable(1, "", LineFlaw.LENGTH), cells(2, "456", "")),
          read(WINDOWS_31J, BYTES, bytes("123   髙橋\n456           \n")));
    }

    @Test
    void aCharacterThatIsCutByAColumnsEndNamesIt() throws Exception {
      assertEquals(
          List.of(unreadable(1, "番号", LineFlaw.NOT_TEXT)),
          read(WINDOWS_31J, BYTES, bytes("12345髙橋     \n")));
    }
  }
}
