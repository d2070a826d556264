package jp.madoguchi.core.identifier;

import jp.madoguchi.core.value.Parsed;

/**
 * An individual number (個人番号): eleven digits and a check digit (Ordinance 85 of 2014, art. 5). A
 * right check digit says nothing about whose number it is.
 *
 * <p>Its {@link #toString()} shows the last four digits only.
 *
 * @param digits all digits, ASCII
 */
public record IndividualNumber(String digits) implements PersonalNumber {
  private static final int LENGTH = 12;

  /**
   * @throws IllegalArgumentException if the digits are wrong; entries go through {@link #parse}
   */
  public IndividualNumber {
    CheckDigit.PERSONAL.demand(digits, LENGTH);
  }

  /** Reads an entry; full-width digits and blanks are folded. */
  public static Parsed<IndividualNumber> parse(String entry) {
    return CheckDigit.PERSONAL.parse(entry, LENGTH).map(IndividualNumber::new);
  }

  @Override
  public String toString() {
    return CheckDigit.masked(digits);
  }
}
