package jp.madoguchi.core.restraint;

import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/**
 * Against whom somebody is protected (加害者, 1.1.16). All of it may be unknown.
 *
 * @param note 自由記載
 */
public record Perpetrator(
    ExactText name,
    Optional<AddressNumber> number,
    Optional<RegisterDate> birth,
    Optional<Sex> sex,
    ExactText address,
    ExactText note) {
  /** Nothing is known, or nothing is to be shown. */
  public static final Perpetrator UNKNOWN =
      new Perpetrator(
          ExactText.EMPTY,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ExactText.EMPTY,
          ExactText.EMPTY);
}
