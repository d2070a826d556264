package jp.madoguchi.core.numbering;

import java.io.IOException;

/** Where a terminal keeps its codes. */
public interface CodeShelf {
  /**
   * The codes; {@link CodePool#none} where none were allotted.
   *
   * @throws IOException they cannot be read, or are not what was kept
   */
  CodePool load() throws IOException;

  /** Keeps these in place of the others, durably. Where it throws, the others stay. */
  void save(CodePool pool) throws IOException;
}
