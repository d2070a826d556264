package jp.madoguchi.sandbox.tour;

/**
 * A line of a movement file that could not be read.
 *
 * @param line from 1; 0 for the file as a whole
 * @param column the column's title, its number from 1 where it has none, or empty for the line as a
 *     whole
 */
public record BrokenLine(int line, String column, Reason reason) {
  /** What is wrong. */
  public enum Reason {
    FILE_TOO_LARGE,
    TOO_MANY_LINES,
    NOT_UTF_8,
    QUOTE_NOT_CLOSED,
    QUOTE_MISPLACED,
    WRONG_NUMBER_OF_COLUMNS,
    UNKNOWN_COLUMN,
    REPEATED_COLUMN,
    COLUMN_MISSING,
    VALUE_MISSING,
    VALUE_TOO_LONG,
    NOT_TEXT,
    NOT_A_DATE,
    NO_SUCH_DAY,
    OUTSIDE_ERA,
    ERA_MISSING,
    NOT_A_POSTAL_CODE,
    NOT_MOVERS,
    NOT_A_RELATIONSHIP,
    RELATIONSHIPS_DO_NOT_FIT_MOVERS
  }
}
