package jp.madoguchi.core.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.madoguchi.core.value.Digits;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/**
 * The number of a residence card or of a special permanent resident's certificate (在留カード等番号): two
 * capitals, eight digits, two capitals. No check digit is published. A new card has a new number.
 *
 * <p>Its {@link #toString()} shows the last four characters only.
 *
 * @param digits all twelve characters, ASCII
 */
public record StayCardNumber(String digits) implements PersonalNumber {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{8}[A-Z]{2}");
  private static final int LENGTH = 12;
  private static final int LETTERS = 26;

  /**
   * @throws IllegalArgumentException if it is none; entries go through {@link #parse}
   */
  public StayCardNumber {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("no number of a card");
    }
  }

  /** Reads an entry; full-width and small letters and blanks are folded. */
  public static Parsed<StayCardNumber> parse(String entry) {
    String folded =
        Digits.fold(Normalizer.normalize(entry, Normalizer.Form.NFKC)).toUpperCase(Locale.ROOT);
    if (FORM.matcher(folded).matches()) {
      return Parsed.valid(new StayCardNumber(folded));
    }
    return Parsed.invalid(
        folded.isEmpty()
            ? Flaw.EMPTY
            : folded.length() == LENGTH ? Flaw.NOT_DIGITS : Flaw.WRONG_LENGTH);
  }

  /** A number above 0 that no other card has. */
  public long packed() {
    long packed = 1;
    for (char c : digits.toCharArray()) {
      packed = c <= '9' ? packed * 10 + (c - '0') : packed * LETTERS + (c - 'A');
    }
    return packed;
  }

  @Override
  public String toString() {
    return CheckDigit.masked(digits);
  }
}
