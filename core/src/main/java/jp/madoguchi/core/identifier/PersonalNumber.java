package jp.madoguchi.core.identifier;

import jp.madoguchi.core.value.Digits;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/** A number that means one person; lengths and letters keep the kinds apart. */
public sealed interface PersonalNumber
    permits AddressNumber, ResidentCode, IndividualNumber, StayCardNumber {
  /** All digits, ASCII, the check digit last; of a card its letters too. */
  String digits();

  /**
   * Reads an entry of 10 digits (宛名番号), 11 (住民票コード) or 12 (個人番号), or the number of a card; full
   * width and blanks are folded.
   */
  static Parsed<PersonalNumber> parse(String entry) {
    String digits = Digits.fold(entry);
    if (!digits.isEmpty() && Character.isLetter(digits.charAt(0))) {
      return StayCardNumber.parse(digits).map(number -> number);
    }
    return switch (digits.length()) {
      case 10 -> AddressNumber.parse(digits).map(number -> number);
      case 11 -> ResidentCode.parse(digits).map(number -> number);
      case 12 -> IndividualNumber.parse(digits).map(number -> number);
      default -> Parsed.invalid(digits.isEmpty() ? Flaw.EMPTY : Flaw.WRONG_LENGTH);
    };
  }
}
