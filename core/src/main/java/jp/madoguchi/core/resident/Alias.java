package jp.madoguchi.core.resident;

import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.ExactText;

/**
 * A foreign resident's Japanese alias (通称, 1.1.2).
 *
 * @param ended when and where it was taken off the record
 */
public record Alias(ExactText name, ExactText kana, Entry recorded, Optional<Entry> ended) {
  /** When and in which municipality it was written or deleted. */
  public record Entry(
      Optional<RegisterDate> day, ExactText municipality, Optional<MunicipalityCode> code) {}
}
