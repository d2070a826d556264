package jp.madoguchi.core.intake;

/** How the columns of a line are told apart. */
public sealed interface Layout {
  /**
   * Commas and quotation marks (RFC 4180), one line for each notice.
   *
   * @param headed whether the first line holds the names of the columns
   */
  record Csv(boolean headed) implements Layout {}

  /** Columns of declared widths, filled up with blanks. */
  record Fixed(Unit unit) implements Layout {}

  /** What a width counts. */
  enum Unit {
    CHARACTERS,
    BYTES
  }
}
