package jp.madoguchi.core.identifier;

import jp.madoguchi.core.value.Digits;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/**
 * A corporate number (法人番号): a check digit and twelve more (番号法39条; 法人番号の指定等に関する省令2条). Unlike the
 * numbers of persons it is public.
 *
 * @param digits all thirteen digits, ASCII, the check digit first
 */
public record CorporateNumber(String digits) {
  private static final int LENGTH = 13;
  private static final int MODULUS = 9;

  /**
   * @throws IllegalArgumentException if the digits are wrong; entries go through {@link #parse}
   */
  public CorporateNumber {
    if (digits.length() != LENGTH
        || !Digits.areAll(digits)
        || digits.charAt(0) != checkDigit(digits.substring(1))) {
      throw new IllegalArgumentException("not a corporate number");
    }
  }

  /** Reads an entry; full-width digits and blanks are folded. */
  public static Parsed<CorporateNumber> parse(String entry) {
    return Digits.parse(entry, LENGTH)
        .then(digits ->
            digits.charAt(0) == checkDigit(digits.substring(1))
                ? Parsed.valid(new CorporateNumber(digits))
                : Parsed.invalid(Flaw.CHECK_DIGIT));
  }

  /** Nine less the remainder by nine, with the weights 1 and 2 in turn from the right. */
  private static char checkDigit(String body) {
    int sum = 0;
    for (int fromRight = 0; fromRight < body.length(); fromRight++) {
      int weight = 1 + fromRight % 2;
      sum += weight * (body.charAt(body.length() - 1 - fromRight) - '0');
    }
    return (char) ('0' + MODULUS - sum % MODULUS);
  }

  @Override
  public String toString() {
    return digits;
  }
}
