package jp.madoguchi.core.tell;

import java.time.LocalDate;

/**
 * What the city's ordinance says of 本人通知.
 *
 * @param days so long before a registration ends its holder is told of that
 * @param years so long a registration usually runs
 */
public record TellTerms(TellRule rule, int days, int years) {
  public TellTerms {
    if (days < 1 || years < 1) {
      throw new IllegalArgumentException("days and years begin at 1");
    }
  }

  /** As most cities have it. */
  public static TellTerms usual() {
    return new TellTerms(TellRule.AGENTS_AND_THIRD_PERSONS, 30, 3);
  }

  /** The usual last day of a registration that begins on a day. */
  public LocalDate end(LocalDate from) {
    return from.plusYears(years).minusDays(1);
  }
}
