package jp.madoguchi.core.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a file that the spreadsheets of ward offices open by themselves: UTF-8 with a byte
 * order mark, commas, every cell in quotation marks, lines that end with CR and LF (RFC 4180). What
 * a spreadsheet would take for a formula begins with an apostrophe: cells are what people typed.
 */
public final class Csv {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** The whole file. */
  public static byte[] of(List<String> heads, List<List<String>> rows) {
    StringBuilder out = new StringBuilder(MARK).append(line(heads));
    rows.forEach(row -> out.append(line(row)));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
