package jp.madoguchi.core.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.core.address.ImportReport.LineFlaw;
import jp.madoguchi.core.address.ImportReport.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KenAllReaderTest {
  private final KenAllReader inTest = new KenAllReader(StandardCharsets.UTF_8);

  private static String row(String kana, String name) {
    return row("1910016", kana, name);
  }

  private static String row(String postalCode, String kana, String name) {
    return """
    13212,"191  ","%s","ﾄｳｷｮｳﾄ","ﾋﾉｼ","%s","東京都","日野市","%s",0,0,1,0,0,0\r
    """
        .formatted(postalCode, kana, name);
  }

  private KenAllReader.Result read(String... rows) throws IOException {
    return inTest.readCsv(
        new ByteArrayInputStream(String.join("", rows).getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ｼﾝﾒｲ|神明|神明|シンメイ|''",
        "ｵｵﾄﾞｵﾘ(1-19ﾁｮｳﾒ)|大通（１～１９丁目）|大通|オオドオリ|１～１９丁目",
        "ﾒｲｴｷ(ｺｳｿｳﾄｳ)(1ｶｲ)|名駅（高層棟）（１階）|名駅|メイエキ|高層棟、１階",
        "ｶﾒﾔﾁｮｳ|亀屋町（堺町通夷川下る）|亀屋町|カメヤチョウ|堺町通夷川下る",
        "ｲｶﾆｹｲｻｲｶﾞﾅｲﾊﾞｱｲ|以下に掲載がない場合|''|''|以下に掲載がない場合",
        "ﾋﾉｼﾉﾂｷﾞﾆﾊﾞﾝﾁｶﾞｸﾙﾊﾞｱｲ|日野市の次に番地がくる場合|''|''|日野市の次に番地がくる場合",
        "ﾋﾉｼｲﾁｴﾝ|日野市一円|''|''|日野市一円",
        "オオドオリニシ（１−１９チョウメ）|大通西（１～１９丁目）|大通西|オオドオリニシ|１～１９丁目",
        "ｲﾁｴﾝ|一円|一円|イチエン|''",
      })
  void aRemarkIsKeptApartFromTheName(
      String sourceKana, String source, String name, String kana, String note) throws IOException {
    Town town = read(row(sourceKana, source)).towns().getFirst();
    assertEquals(name, town.name());
    assertEquals(kana, town.kana());
    assertEquals(note, town.note());
  }

  @Test
  void aNameSplitOverRowsIsJoined() throws IOException {
    var result = read(row("ｷｮｳﾜ(88-2､", "協和（８８－２、"), row("271､", "２７１、"), row("5)", "５）"));
    Town town = result.towns().getFirst();
    assertEquals("協和", town.name());
    assertEquals("キョウワ", town.kana());
    assertEquals("８８－２、２７１、５", town.note());
    assertEquals(new ImportReport(3, 1, 2, List.of()), result.report());
  }

  @Test
  void kanaThatRepeatsOnEachRowIsTakenOnce() throws IOException {
    var result = read(row("ｲｯﾁｮｳﾒ", "一町目（大宮西"), row("ｲｯﾁｮｳﾒ", "入、東入）"));
    assertEquals("イッチョウメ", result.towns().getFirst().kana());
  }

  @ParameterizedTest(name = "{2} in column {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "13212,x|0|COLUMN_COUNT",
        "''|0|COLUMN_COUNT",
        "1321X,191,1910016,ﾄ,ﾋ,ｼ,東京都,日野市,神明,0,0,1,0,0,0|1|BAD_MUNICIPALITY_CODE",
        "13212,191,191001,ﾄ,ﾋ,ｼ,東京都,日野市,神明,0,0,1,0,0,0|3|BAD_POSTAL_CODE",
        "13212,191,1910016,ﾄ,ﾋ,,東京都,日野市,神明,0,0,1,0,0,0|6|BLANK",
        "13212,191,1910016,ﾄ,ﾋ,ｼ,東京都,日野市, ,0,0,1,0,0,0|9|BLANK",
        "13212,191,1910016,ﾄ,ﾋ,ｼ,東京都,日野市,神\u0007明,0,0,1,0,0,0|9|NOT_TEXT",
        "13212,191,1910016,ﾄ,ﾋ,ｼ,東京都,日野市,神明,0,0,1,0,0,x|15|BAD_MARK",
        "13212,191,1910016,ﾄ,ﾋ,ｼ,東京都,日野市,神明,0,0,1,0,0,\"0|0|BAD_QUOTES",
        "13212,19\"1,1910016,ﾄ,ﾋ,ｼ,東京都,日野市,神明,0,0,1,0,0,0|0|BAD_QUOTES",
        "13212,191,1910016,ﾄ,ﾋ,ｼ,東京都,日野市,神明（一,0,0,1,0,0,0|9|OPEN_BRACKET",
        "13212,191,1910016,ﾄ,ﾋ,ｼ,東京都,日野市,神明）,0,0,1,0,0,0|9|STRAY_BRACKET",
      })
  void aBadRowLosesNoGoodOne(String bad, int column, Reason reason) throws IOException {
    var result = read(row("ｱ", "甲"), bad + "\n", row("1910062", "ｲ", "乙"));
    assertEquals(List.of("甲", "乙"), result.towns().stream().map(Town::name).toList());
    assertEquals(List.of(new LineFlaw(2, column, reason)), result.report().flaws());
  }

  @Test
  void rowsThatAreNoTextAreNamed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(row("ｱ", "甲").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {(byte) 0x88, 'a', '\n'});
    bytes.writeBytes("9".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    var result = inTest.readCsv(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(
        List.of(new LineFlaw(2, 0, Reason.NOT_TEXT), new LineFlaw(3, 0, Reason.TOO_LONG)),
        result.report().flaws());
    assertEquals(1, result.towns().size());
  }

  @Test
  void aTownWhoseEndIsDamagedIsLeftOutWhole() throws IOException {
    var result = read(row("ｱ(", "甲（一、"), row("ｲ", "二、"), "damaged\n", row("ｳ", "乙"));
    assertEquals(List.of("乙"), result.towns().stream().map(Town::name).toList());
    assertEquals(
        List.of(
            new LineFlaw(1, 9, Reason.OPEN_BRACKET),
            new LineFlaw(2, 9, Reason.OPEN_BRACKET),
            new LineFlaw(3, 0, Reason.COLUMN_COUNT)),
        result.report().flaws());
  }

  @Test
  void aTownWhoseStartIsDamagedIsLeftOutWhole() throws IOException {
    var result = read("damaged\n", row("ｲ", "二、"), row("ｳ", "三、"), row("ｴ)", "四）"), row("ｵ", "乙"));
    assertEquals(List.of("乙"), result.towns().stream().map(Town::name).toList());
    assertEquals(
        List.of(
            new LineFlaw(1, 0, Reason.COLUMN_COUNT),
            new LineFlaw(2, 9, Reason.STRAY_BRACKET),
            new LineFlaw(3, 9, Reason.STRAY_BRACKET),
            new LineFlaw(4, 9, Reason.STRAY_BRACKET)),
        result.report().flaws());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstRow() throws IOException {
    assertEquals(List.of(), read("\uFEFF" + row("ｼﾝﾒｲ", "神明")).report().flaws());
  }

  @Test
  void theFileIsFoundInsideAZip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.putNextEntry(new ZipEntry("KEN_ALL.CSV"));
      zip.write(row("ｼﾝﾒｲ", "神明").getBytes(KenAllReader.CP932));
    }
    var result =
        new KenAllReader(KenAllReader.CP932).readZip(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals("神明", result.towns().getFirst().name());
  }

  @Test
  void aZipWithoutTheFileIsAnError() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
    }
    var source = new ByteArrayInputStream(bytes.toByteArray());
    assertThrows(IOException.class, () -> inTest.readZip(source));
  }
}
