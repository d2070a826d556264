package jp.madoguchi.core.identifier;

import jp.madoguchi.core.value.Digits;
import jp.madoguchi.core.value.Parsed;

/**
 * A code of local governments (全国地方公共団体コード): prefecture (JIS X 0401), municipality (JIS X 0402),
 * check digit. Whether such a municipality exists is a question to the dictionary.
 *
 * @param digits all six digits, ASCII
 */
public record MunicipalityCode(String digits) implements Comparable<MunicipalityCode> {
  private static final int LENGTH = 6;

  /**
   * @throws IllegalArgumentException if the digits are wrong; entries go through {@link #parse}
   */
  public MunicipalityCode {
    CheckDigit.MUNICIPAL.demand(digits, LENGTH);
  }

  /** Reads six digits; full-width digits and blanks are folded. */
  public static Parsed<MunicipalityCode> parse(String entry) {
    return CheckDigit.MUNICIPAL.parse(entry, LENGTH).map(MunicipalityCode::new);
  }

  /** Reads the five digits of JIS X 0402 and adds the check digit. */
  public static Parsed<MunicipalityCode> parseWithoutCheckDigit(String entry) {
    return Digits.parse(entry, LENGTH - 1)
        .then(body -> parse(body + CheckDigit.MUNICIPAL.of(body)));
  }

  /** The first two digits (JIS X 0401). */
  public String prefecture() {
    return digits.substring(0, 2);
  }

  /** The first five digits, as Japan Post and the statistics offices write the code. */
  public String withoutCheckDigit() {
    return digits.substring(0, LENGTH - 1);
  }

  @Override
  public int compareTo(MunicipalityCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
