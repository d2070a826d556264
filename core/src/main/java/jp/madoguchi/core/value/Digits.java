package jp.madoguchi.core.value;

/** Numbers as clerks type and paste them. */
public final class Digits {
  private Digits() {}

  /** Full-width digits (０–９) become ASCII digits, blanks of any kind go; the rest stays. */
  public static String fold(String entry) {
    var folded = new StringBuilder(entry.length());
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      if (c >= '０' && c <= '９') {
        folded.append((char) (c - '０' + '0'));
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Whether the text is made of ASCII digits only; true of the empty text. */
  public static boolean areAll(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Folds, and then demands exactly so many digits. */
  public static Parsed<String> parse(String entry, int length) {
    String digits = fold(entry);
    if (digits.isEmpty()) {
      return Parsed.invalid(Flaw.EMPTY);
    }
    if (!areAll(digits)) {
      return Parsed.invalid(Flaw.NOT_DIGITS);
    }
    return digits.length() == length ? Parsed.valid(digits) : Parsed.invalid(Flaw.WRONG_LENGTH);
  }
}
