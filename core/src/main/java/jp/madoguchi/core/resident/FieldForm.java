package jp.madoguchi.core.resident;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.identifier.StayCardNumber;
import jp.madoguchi.core.restraint.Measures;

/** What a field's text may look like when it is not blank. */
public enum FieldForm {
  /** Any text of the register but the one that stands for a hidden one. */
  TEXT(text -> !text.equals(Hidden.TEXT.value())),
  /** A date of the register in its canonical text. */
  DATE(text -> RegisterDate.decode(text).isValid()),
  /** Year and month, as 2024-04. */
  MONTH(matching("[0-9]{4}-(0[1-9]|1[0-2])")),
  /** 1 for yes; no is blank. */
  FLAG("1"::equals),
  /** A number of an enumeration or a place in a list. */
  CODE(matching("[1-9][0-9]{0,8}")),
  /** 全国地方公共団体コード. */
  MUNICIPALITY(made(MunicipalityCode::new)),
  POSTAL(made(PostalCode::new)),
  HOUSEHOLD(made(HouseholdNumber::new)),
  RELATIONSHIP(made(Relationship::new)),
  RESIDENT_CODE(made(ResidentCode::new)),
  INDIVIDUAL_NUMBER(made(IndividualNumber::new)),
  STAY_CARD(made(StayCardNumber::new)),
  /** 基礎年金番号: ten digits. */
  PENSION_NUMBER(matching("[0-9]{10}")),
  /** The canonical text of measures, of a size that an act can carry. */
  RESTRAINTS(FieldForm::measures);

  private static final int MOST_BYTES = 4096;

  private final Predicate<String> admitted;

  FieldForm(Predicate<String> admitted) {
    this.admitted = admitted;
  }

  boolean admits(String text) {
    return admitted.test(text);
  }

  private static boolean measures(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && Measures.parse(text).isPresent();
  }

  private static Predicate<String> matching(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  private static Predicate<String> made(Making making) {
    return text -> {
      try {
        making.of(text);
        return true;
      } catch (IllegalArgumentException flawed) {
        return false;
      }
    };
  }

  @FunctionalInterface
  private interface Making {
    Object of(String text);
  }
}
