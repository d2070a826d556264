package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.RENEWAL_TERM;

import java.util.OptionalInt;

/** How long before the end of their certificates terminals ask for others. */
public final class RenewalTerms {
  private final OwnRows own;

  RenewalTerms(OwnRows own) {
    this.own = own;
  }

  /** The days that count now; empty where nobody said anything. */
  public OptionalInt newest() {
    return own.selectFrom(RENEWAL_TERM)
        .orderBy(RENEWAL_TERM.ENTRY_NUMBER.desc())
        .limit(1)
        .fetchOptional(row -> OptionalInt.of(row.getDays()))
        .orElseGet(OptionalInt::empty);
  }

  /**
   * From now on so many days count.
   *
   * @param entry the administrator's act behind it
   */
  public void set(int days, long entry) {
    own.insertInto(RENEWAL_TERM)
        .set(RENEWAL_TERM.ENTRY_NUMBER, entry)
        .set(RENEWAL_TERM.DAYS, days)
        .execute();
  }
}
