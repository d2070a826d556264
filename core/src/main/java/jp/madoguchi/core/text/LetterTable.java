package jp.madoguchi.core.text;

/** Replaces letters of the kana block by others, and leaves all else as it is. */
final class LetterTable {
  private static final char FIRST = '\u3000';
  private static final char LAST = '\u30FF';

  private final char[] letters = new char[LAST - FIRST + 1];

  /** A table of pairs with blanks between: {@code ガカ ギキ}. */
  LetterTable(String pairs) {
    for (char c = FIRST; c <= LAST; c++) {
      letters[c - FIRST] = c;
    }
    for (String pair : pairs.split(" ")) {
      letters[pair.charAt(0) - FIRST] = pair.charAt(1);
    }
  }

  char of(char c) {
    return c >= FIRST && c <= LAST ? letters[c - FIRST] : c;
  }
}
