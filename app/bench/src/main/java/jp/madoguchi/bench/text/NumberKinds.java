package jp.madoguchi.bench.text;

import java.util.function.Function;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.CorporateNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.identifier.StayCardNumber;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/** Numbers with check digits, and the form of the residence card's. */
final class NumberKinds {
  private static final int LAST = 10;

  private NumberKinds() {}

  static Kinds into(Kinds kinds) {
    return kinds
        .with(NumberKinds::byLength, "check-digit", "検査数字")
        .with(
            right(IndividualNumber::parse, IndividualNumber::digits),
            "individual-number",
            "my-number",
            "個人番号")
        .with(
            right(ResidentCode::parse, ResidentCode::digits),
            "resident-code",
            "juminhyo-code",
            "住民票コード")
        .with(
            right(MunicipalityCode::parse, MunicipalityCode::digits),
            "municipality-code",
            "lg-code",
            "団体コード",
            "全国地方公共団体コード")
        .with(right(AddressNumber::parse, AddressNumber::digits), "address-number", "宛名番号")
        .with(right(HouseholdNumber::parse, HouseholdNumber::digits), "household-number", "世帯番号")
        .with(
            right(StayCardNumber::parse, StayCardNumber::digits),
            "stay-card",
            "residence-card",
            "在留カード番号")
        .with(right(CorporateNumber::parse, CorporateNumber::digits), "corporate-number", "法人番号")
        .with(digit(11, IndividualNumber::parse), "individual-number-digit")
        .with(digit(10, ResidentCode::parse), "resident-code-digit")
        .with(digit(9, AddressNumber::parse), "address-number-digit")
        .with(digit(5, MunicipalityCode::parse), "municipality-code-digit");
  }

  /** A number of whichever kind has so many digits. */
  private static Answers byLength(String input) {
    return switch (input.strip().length()) {
      case 13 -> right(CorporateNumber::parse, CorporateNumber::digits).to(input);
      case 12 -> right(IndividualNumber::parse, IndividualNumber::digits).to(input);
      case 11 -> right(ResidentCode::parse, ResidentCode::digits).to(input);
      case 10 -> right(AddressNumber::parse, AddressNumber::digits).to(input);
      case 6 -> right(MunicipalityCode::parse, MunicipalityCode::digits).to(input);
      default -> Answers.flawed(Flaw.WRONG_LENGTH);
    };
  }

  private static <T> Answering right(
      Function<String, Parsed<T>> parse, Function<T, String> digits) {
    return input ->
        Answers.read(parse.apply(input), value -> Answers.of(digits.apply(value)).orOk());
  }

  /** The check digit that belongs behind so many digits: the only one with which they are right. */
  private static <T> Answering digit(int length, Function<String, Parsed<T>> parse) {
    return input -> {
      String body = input.strip();
      if (!body.matches("[0-9]{" + length + "}")) {
        return Answers.of(length + " digits are needed");
      }
      for (int digit = 0; digit < LAST; digit++) {
        if (parse.apply(body + digit).isValid()) {
          return Answers.of(digit);
        }
      }
      return Answers.of("none");
    };
  }
}
