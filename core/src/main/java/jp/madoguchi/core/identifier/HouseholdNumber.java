package jp.madoguchi.core.identifier;

import jp.madoguchi.core.value.Parsed;

/**
 * The number of a household (世帯番号), built like an {@link AddressNumber} (1.1.13).
 *
 * @param digits all ten digits, ASCII
 */
public record HouseholdNumber(String digits) implements Comparable<HouseholdNumber> {
  private static final int LENGTH = 10;

  /**
   * @throws IllegalArgumentException if the digits are wrong; entries go through {@link #parse}
   */
  public HouseholdNumber {
    CheckDigit.PERSONAL.demand(digits, LENGTH);
  }

  /**
   * The number of this serial.
   *
   * @param serial 1 to 999,999,999
   * @throws IllegalArgumentException if the serial is out of range
   */
  public static HouseholdNumber of(long serial) {
    return new HouseholdNumber(CheckDigit.PERSONAL.number(serial, LENGTH));
  }

  /** Reads an entry; full-width digits and blanks are folded. */
  public static Parsed<HouseholdNumber> parse(String entry) {
    return CheckDigit.PERSONAL.parse(entry, LENGTH).map(HouseholdNumber::new);
  }

  /** The number without its check digit. */
  public long serial() {
    return Long.parseLong(digits, 0, LENGTH - 1, 10);
  }

  @Override
  public int compareTo(HouseholdNumber other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
