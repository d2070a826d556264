package jp.madoguchi.core.retention;

import java.time.LocalDate;
import jp.madoguchi.core.calendar.BusinessDays;
import jp.madoguchi.core.resident.ResidentRecord;

/** Which removed records are closed to ordinary access (閲覧制限). Immutable. */
public record ClosedRecords(RetentionRules rules, BusinessDays office) {
  /** As the product's own table says. */
  public static ClosedRecords usual() {
    return new ClosedRecords(RetentionRules.standard(), BusinessDays.USUAL);
  }

  private Term term() {
    return rules.of(Kept.REMOVED_RECORD).term();
  }

  /** Whoever was removed on this day or before is closed on {@code today}. */
  public LocalDate through(LocalDate today) {
    return term().overThrough(today, office);
  }

  /** Whether the record of a person in this present state is closed on {@code today}. */
  public boolean isClosed(ResidentRecord present, LocalDate today) {
    return present
        .removedOn()
        .filter(removed -> term().isOver(removed, today, office))
        .isPresent();
  }
}
