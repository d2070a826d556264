package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.CENTRE_LOG;
import static jp.madoguchi.storage.centre.schema.Tables.DEVICE;
import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_STATE;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import jp.madoguchi.storage.centre.schema.DefaultSchema;
import org.jooq.BatchBindStep;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Takes a centre from one database to another, as from embedded H2 to a server. */
public final class CentreCopy {
  private static final int CHUNK = 500;

  private CentreCopy() {}

  /**
   * Copies all of a municipality into a store of the same one that holds no resident and no
   * terminal yet, in one transaction. Where two nodes do so at once, one of them does, and the
   * other waits for it. The first store is left as it is and must take in nothing afterwards.
   *
   * @param from opens the first store, which is asked for only where it is needed, and closed
   * @return whether it was copied; false where {@code to} holds something
   */
  public static boolean copy(Supplier<CentreStore> from, CentreStore to) {
    return to.inTransaction(target -> {
      target.ledger().lockLog();
      if (holdsAnything(target.own())) {
        return false;
      }
      try (CentreStore first = from.get()) {
        if (!first.municipality().equals(to.municipality())) {
          throw new IllegalArgumentException("a copy stays in its municipality");
        }
        return first.read(source -> {
          tables().forEach(table -> copy(table, source.own(), target.own()));
          target.ledger().keepLog(source.ledger().lockLog());
          return true;
        });
      }
    });
  }

  private static boolean holdsAnything(OwnRows own) {
    return own.exists(DEVICE) || own.exists(RESIDENT_STATE);
  }

  /** All but the log's one row, which is there already; each after those that it refers to. */
  private static List<? extends Table<?>> tables() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .filter(table -> !table.equals(CENTRE_LOG))
        .sorted(Comparator.comparing(CentreCopy::depth))
        .toList();
  }

  private static int depth(Table<?> table) {
    return table.getReferences().stream()
        .map(reference -> 1 + depth(reference.getKey().getTable()))
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static <R extends Record> void copy(Table<R> table, OwnRows from, OwnRows to) {
    // A fresh store has the one row of some tables already.
    to.deleteFrom(table).execute();
    try (Cursor<R> rows = from.selectFrom(table).fetchSize(CHUNK).fetchLazy()) {
      for (Result<R> chunk = rows.fetchNext(CHUNK);
          chunk.isNotEmpty();
          chunk = rows.fetchNext(CHUNK)) {
        insert(table, chunk, to.sql());
      }
    }
  }

  private static <R extends Record> void insert(Table<R> table, Result<R> rows, DSLContext to) {
    BatchBindStep batch =
        to.batch(
            to.insertInto(table)
                .columns(table.fields())
                .values((Object[]) new @Nullable Object[table.fields().length]));
    for (R row : rows) {
      batch = batch.bind(row.intoArray());
    }
    batch.execute();
  }
}
