package jp.madoguchi.core.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * 発行番号 (5.5): day, municipality, terminal, printer and place, such as {@code 20200502 ●●市 本庁1
 * プリンタ001 011}. Each copy has another.
 *
 * @param terminal as the office calls it
 * @param place among those of the terminal on that day, from 1
 */
public record IssueNumber(
    LocalDate day, String municipality, String terminal, String printer, int place) {
  private static final int DIGITS = 3;

  public IssueNumber {
    if (place < 1) {
      throw new IllegalArgumentException("places begin at 1, not " + place);
    }
  }

  /** As it stands on a page, with 頁/総頁. */
  public String onPage(int page, int pages) {
    return text() + " " + page + "/" + pages;
  }

  /** Without the page. */
  public String text() {
    String counted = Integer.toString(place);
    return String.join(
        " ",
        day.format(DateTimeFormatter.BASIC_ISO_DATE),
        municipality,
        terminal,
        printer,
        "0".repeat(Math.max(0, DIGITS - counted.length())) + counted);
  }

  /**
   * What every page of this copy carries: SHA-256 over the sheet's digest and this number. Two
   * copies of one sheet say the same, and a page of one is still not taken for a page of the other.
   *
   * @param digest of the sheet
   */
  public Bytes mark(Bytes digest) {
    CborWriter out = new CborWriter();
    out.array(2).bytes(digest.toArray()).text(text());
    return Sha256.of(out.toBytes());
  }
}
