package jp.madoguchi.core.identifier;

import jp.madoguchi.core.value.Parsed;

/**
 * The number of a person in the register (宛名番号): nine digits of serial and a check digit, modulus
 * 11, weights 2 to 7, remainder 0 gives 0 (1.1.13). The clause is silent on remainder 1; it gives 0
 * here too, as for the individual number.
 *
 * @param digits all ten digits, ASCII
 */
public record AddressNumber(String digits) implements PersonalNumber, Comparable<AddressNumber> {
  private static final int LENGTH = 10;

  /**
   * @throws IllegalArgumentException if the digits are wrong; entries go through {@link #parse}
   */
  public AddressNumber {
    CheckDigit.PERSONAL.demand(digits, LENGTH);
  }

  /**
   * The number of this serial.
   *
   * @param serial 1 to 999,999,999
   * @throws IllegalArgumentException if the serial is out of range
   */
  public static AddressNumber of(long serial) {
    return new AddressNumber(CheckDigit.PERSONAL.number(serial, LENGTH));
  }

  /** Reads an entry; full-width digits and blanks are folded. */
  public static Parsed<AddressNumber> parse(String entry) {
    return CheckDigit.PERSONAL.parse(entry, LENGTH).map(AddressNumber::new);
  }

  /** The number without its check digit. */
  public long serial() {
    return Long.parseLong(digits, 0, LENGTH - 1, 10);
  }

  @Override
  public int compareTo(AddressNumber other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
