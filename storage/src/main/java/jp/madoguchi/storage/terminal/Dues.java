package jp.madoguchi.storage.terminal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.retention.Due;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Counts what is due, and turns days into moments. */
final class Dues {
  private Dues() {}

  static Due of(DSLContext db, Table<?> table, Field<LocalDate> from, Condition due) {
    return db.select(count(), min(from))
        .from(table)
        .where(due)
        .fetchSingle(row -> new Due(row.value1(), Optional.ofNullable(row.value2()), 0));
  }

  static Due ofMoments(DSLContext db, Table<?> table, Field<Instant> from, Condition due) {
    return db.select(count(), min(from))
        .from(table)
        .where(due)
        .fetchSingle(row ->
            new Due(
                row.value1(),
                Optional.ofNullable(row.value2())
                    .map(moment -> LocalDate.ofInstant(moment, Clock.TOKYO)),
                0));
  }

  /** The end of a day at the office. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Clock.TOKYO).toInstant();
  }
}
