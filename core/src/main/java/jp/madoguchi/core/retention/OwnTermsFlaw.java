package jp.madoguchi.core.retention;

/**
 * Why a municipality's own table of terms is not taken.
 *
 * @param line of the file, from 1
 */
public record OwnTermsFlaw(Kind kind, int line) {
  /** What is wrong with the line. */
  public enum Kind {
    /** The file is larger than any such table, or not UTF-8. */
    NO_TEXT,
    /** The first line is not the heading of the table. */
    HEADING,
    /** The line does not have the table's columns, or names something that is not kept. */
    NO_RULE,
    /** It comes a second time. */
    TWICE,
    /** More than the count and the source differ from the usual rule. */
    FIXED,
    /** The count is shorter or longer than the law or the promise behind it allows. */
    BOUNDS
  }
}
