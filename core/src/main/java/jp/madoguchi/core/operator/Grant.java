package jp.madoguchi.core.operator;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.office.OfficeCode;

/**
 * One function, granted for a time and where wanted at one office alone (requirement T5). It ends
 * with its operator's own dates too.
 *
 * @param office where it counts; everywhere where empty
 * @param from first day
 * @param until last day
 */
public record Grant(Right right, Optional<OfficeCode> office, LocalDate from, LocalDate until) {
  public Grant {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a grant from %s until %s".formatted(from, until));
    }
  }

  boolean isOf(Right asked, LocalDate day) {
    return right == asked && !day.isBefore(from) && !day.isAfter(until);
  }

  /** A terminal that belongs to no office has what counts everywhere, and nothing else. */
  boolean countsAt(Optional<OfficeCode> here) {
    return office.isEmpty() || office.equals(here);
  }
}
