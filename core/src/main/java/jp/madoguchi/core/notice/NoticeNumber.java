package jp.madoguchi.core.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * What a letter is called in a question about it: day, terminal and place, such as {@code
 * 20260520-MADO-01-003}. Each sheet has another.
 *
 * @param place among those of the terminal on that day, from 1
 */
public record NoticeNumber(LocalDate day, TerminalId terminal, int place) {
  private static final int DIGITS = 3;

  public NoticeNumber {
    if (place < 1) {
      throw new IllegalArgumentException("places begin at 1, not " + place);
    }
  }

  public String text() {
    String counted = Integer.toString(place);
    return String.join(
        "-",
        day.format(DateTimeFormatter.BASIC_ISO_DATE),
        terminal.value(),
        "0".repeat(Math.max(0, DIGITS - counted.length())) + counted);
  }

  /**
   * What every page of the sheet carries: SHA-256 over the letter's digest and this number.
   *
   * @param digest of the letter
   */
  public Bytes mark(Bytes digest) {
    CborWriter out = new CborWriter();
    out.array(2).bytes(digest.toArray()).text(text());
    return Sha256.of(out.toBytes());
  }
}
