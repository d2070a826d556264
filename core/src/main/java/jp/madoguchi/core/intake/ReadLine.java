package jp.madoguchi.core.intake;

import java.util.List;

/** One line of a file, by its number from 1. */
public sealed interface ReadLine {
  int number();

  /**
   * A line whose every column was read.
   *
   * @param cells one for each column, with no blanks around them
   */
  record Cells(int number, List<String> cells) implements ReadLine {
    public Cells {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A line that was not.
   *
   * @param column its name; empty where it is the line as a whole
   */
  record Unreadable(int number, String column, LineFlaw flaw) implements ReadLine {}
}
