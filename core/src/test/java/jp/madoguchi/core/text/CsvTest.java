package jp.madoguchi.core.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  @Test
  void beginsWithTheMarkThatSpreadsheetsKnowUtf8By() {
    byte[] file = Csv.of(List.of("日時"), List.of());

    assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(file, 3));
  }

  @Test
  void hasALineForEachRow() {
    assertEquals(
        "\uFEFF\"日時\",\"理由\"\r\n\"4月1日\",\"異動\"\r\n",
        text(Csv.of(List.of("日時", "理由"), List.of(List.of("4月1日", "異動")))));
  }

  @Test
  void keepsWhatWasTypedInOneCell() {
    assertEquals(
        "\uFEFF\"a\"\r\n\"say \"\"no\"\", or\nelse\"\r\n",
        text(Csv.of(List.of("a"), List.of(List.of("say \"no\", or\nelse")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void letsNothingBeAFormula(String typed) {
    assertEquals(
        "\uFEFF\"a\"\r\n\"'" + typed + "\"\r\n",
        text(Csv.of(List.of("a"), List.of(List.of(typed)))));
  }
}
