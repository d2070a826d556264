package jp.madoguchi.core.identifier;

import jp.madoguchi.core.value.Parsed;

/**
 * A resident record code (住民票コード): ten digits and a check digit by the rule of the individual
 * number (Notice 436 of 2002).
 *
 * <p>Its {@link #toString()} shows the last four digits only.
 *
 * @param digits all digits, ASCII
 */
public record ResidentCode(String digits) implements PersonalNumber {
  private static final int LENGTH = 11;

  /**
   * @throws IllegalArgumentException if the digits are wrong; entries go through {@link #parse}
   */
  public ResidentCode {
    CheckDigit.PERSONAL.demand(digits, LENGTH);
  }

  /**
   * The code of these ten digits.
   *
   * @param serial 1 to 9,999,999,999
   * @throws IllegalArgumentException if the serial is out of range
   */
  public static ResidentCode of(long serial) {
    return new ResidentCode(CheckDigit.PERSONAL.number(serial, LENGTH));
  }

  /** Reads an entry; full-width digits and blanks are folded. */
  public static Parsed<ResidentCode> parse(String entry) {
    return CheckDigit.PERSONAL.parse(entry, LENGTH).map(ResidentCode::new);
  }

  @Override
  public String toString() {
    return CheckDigit.masked(digits);
  }
}
