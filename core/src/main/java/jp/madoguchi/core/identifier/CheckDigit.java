package jp.madoguchi.core.identifier;

import java.util.Locale;
import java.util.function.IntUnaryOperator;
import jp.madoguchi.core.value.Digits;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/**
 * Check digits by modulus 11 with the weights 2 to 7, counted from the right and repeated
 * (M11W2～7). The rules differ only in what becomes of the remainder.
 */
enum CheckDigit {
  /** 個人番号 (Ordinance 85 of 2014, art. 5), 住民票コード (Notice 436 of 2002), 宛名番号 (1.1.13). */
  PERSONAL(remainder -> remainder <= 1 ? 0 : 11 - remainder),
  /** 全国地方公共団体コード: the last digit of 11 less the remainder. */
  MUNICIPAL(remainder -> (11 - remainder) % 10);

  private static final int MODULUS = 11;

  private final IntUnaryOperator ofRemainder;

  CheckDigit(IntUnaryOperator ofRemainder) {
    this.ofRemainder = ofRemainder;
  }

  /** The digit that follows this body of ASCII digits. */
  char of(String body) {
    int sum = 0;
    for (int fromRight = 0; fromRight < body.length(); fromRight++) {
      int weight = 2 + fromRight % 6;
      sum += weight * (body.charAt(body.length() - 1 - fromRight) - '0');
    }
    return (char) ('0' + ofRemainder.applyAsInt(sum % MODULUS));
  }

  /** Reads a number of this length whose last digit is its check digit. */
  Parsed<String> parse(String entry, int length) {
    return Digits.parse(entry, length).then(this::check);
  }

  private Parsed<String> check(String digits) {
    if (digits.chars().distinct().count() == 1) {
      return Parsed.invalid(Flaw.ALL_SAME_DIGIT);
    }
    int last = digits.length() - 1;
    return digits.charAt(last) == of(digits.substring(0, last))
        ? Parsed.valid(digits)
        : Parsed.invalid(Flaw.CHECK_DIGIT);
  }

  /**
   * Demands that these are canonical digits with the right check digit.
   *
   * @throws IllegalArgumentException naming the flaw, never the digits
   */
  void demand(String digits, int length) {
    if (!parse(digits, length).orElseThrow().equals(digits)) {
      throw new IllegalArgumentException(Flaw.NOT_DIGITS.name());
    }
  }

  /** A serial number in front of its check digit, with zeros up to the length. */
  String number(long serial, int length) {
    String body = String.format(Locale.ROOT, "%0" + (length - 1) + "d", serial);
    if (serial < 1 || body.length() != length - 1) {
      throw new IllegalArgumentException("serial out of range: " + serial);
    }
    return body + of(body);
  }

  /** All but the last four digits hidden, for logs and messages. */
  static String masked(String digits) {
    return "*".repeat(digits.length() - 4) + digits.substring(digits.length() - 4);
  }
}
