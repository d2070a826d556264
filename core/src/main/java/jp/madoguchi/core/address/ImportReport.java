package jp.madoguchi.core.address;

import java.util.List;

/**
 * What became of each physical row of an import: it made a town, was joined to the row before it,
 * or has a flaw.
 *
 * @param rows physical rows read, empty last line not counted
 * @param towns towns made
 * @param joined rows joined to the town that began above them
 * @param flaws one for each row that was left out, in order
 */
public record ImportReport(int rows, int towns, int joined, List<LineFlaw> flaws) {
  /** Why a row was left out. */
  public enum Reason {
    /** Bytes that are no text in the character set given, or control characters. */
    NOT_TEXT,
    /** Longer than any row of the format. */
    TOO_LONG,
    /** A quotation mark out of place. */
    BAD_QUOTES,
    /** Other than fifteen columns. */
    COLUMN_COUNT,
    /** Not a five-digit code of a municipality. */
    BAD_MUNICIPALITY_CODE,
    /** Not a seven-digit postal code. */
    BAD_POSTAL_CODE,
    /** A name or its kana is missing. */
    BLANK,
    /** One of the columns 10 to 15 is no digit. */
    BAD_MARK,
    /** A bracket that the following rows do not close. */
    OPEN_BRACKET,
    /** A closing bracket that nothing opened. */
    STRAY_BRACKET
  }

  /**
   * A row that was left out.
   *
   * @param line from 1
   * @param column from 1; 0 if the row as a whole is wrong
   */
  public record LineFlaw(int line, int column, Reason reason) {}

  public ImportReport {
    flaws = List.copyOf(flaws);
    if (rows != towns + joined + flaws.size()) {
      throw new IllegalArgumentException("a row is not accounted for");
    }
  }

  public boolean isClean() {
    return flaws.isEmpty();
  }
}
