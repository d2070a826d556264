package jp.madoguchi.core.retention;

import java.time.LocalDate;
import jp.madoguchi.core.calendar.BusinessDays;

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

  /** Whether the record of somebody who was removed on this day is closed on {@code today}. */
  public boolean isClosed(LocalDate removed, LocalDate today) {
    return term().isOver(removed, today, office);
  }
}
