package jp.madoguchi.core.address;

import jp.madoguchi.core.value.Digits;
import jp.madoguchi.core.value.Parsed;

/**
 * A postal code (郵便番号).
 *
 * @param digits seven ASCII digits, without the hyphen
 */
public record PostalCode(String digits) implements Comparable<PostalCode> {
  private static final int LENGTH = 7;

  /**
   * @throws IllegalArgumentException if these are not seven digits
   */
  public PostalCode {
    if (digits.length() != LENGTH || !Digits.areAll(digits)) {
      throw new IllegalArgumentException("not a postal code");
    }
  }

  /** Reads 1000001, 100-0001, 〒100-0001, in half or full width. */
  public static Parsed<PostalCode> parse(String entry) {
    return Digits.parse(bare(entry), LENGTH).map(PostalCode::new);
  }

  /** The entry without mark, hyphens and blanks, its digits in ASCII. */
  static String bare(String entry) {
    return Digits.fold(entry).replaceAll("[〒‐－−ー-]", "");
  }

  /** 100-0001. */
  public String withHyphen() {
    return digits.substring(0, 3) + "-" + digits.substring(3);
  }

  @Override
  public int compareTo(PostalCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return withHyphen();
  }
}
