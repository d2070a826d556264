package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Index;
import org.jooq.impl.DSL;

/** The indexes by which residents are found, as the migrations made them. */
final class SearchIndexes {
  /** Rows that H2 sorts at a time while it builds an index; it holds half as many in memory. */
  private static final int SORTED_AT_A_TIME = 200_000;

  private final Transactions transactions;
  private final List<Index> indexes = all();

  SearchIndexes(Transactions transactions) {
    this.transactions = transactions;
  }

  private static List<Index> all() {
    return Stream.of(RESIDENT_PRESENT, RESIDENT_STATE)
        .flatMap(table -> table.getIndexes().stream())
        .toList();
  }

  /** Whether all of them are in the database. */
  static boolean areThere(DSLContext db) {
    List<String> names = all().stream().map(Index::getName).toList();
    return db.fetchCount(
            DSL.table("information_schema.indexes"),
            DSL.lower(DSL.field("index_name", String.class))
                .in(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()))
        == names.size();
  }

  void drop() {
    transactions.change(db -> indexes.forEach(index -> db.dropIndexIfExists(index).execute()));
  }

  /**
   * Builds them over all rows. A store that holds results of any size in memory would sort a whole
   * city there too; while this runs, sorted runs go to maps of the same store, never to a file
   * outside it.
   */
  void build() {
    transactions.change(db -> {
      Optional<String> usual = rowsInMemory(db);
      usual.ifPresent(_ -> keepInMemory(db, SORTED_AT_A_TIME));
      try {
        for (Index index : indexes) {
          db.createIndexIfNotExists(index.getName())
              .on(Objects.requireNonNull(index.getTable()), index.getFields())
              .execute();
        }
      } finally {
        usual.ifPresent(rows -> keepInMemory(db, Integer.parseInt(rows)));
      }
    });
  }

  /** Empty where the database has H2's own bound. */
  private static Optional<String> rowsInMemory(DSLContext db) {
    return db.fetchOptional(
            "select setting_value from information_schema.settings"
                + " where setting_name = 'MAX_MEMORY_ROWS'")
        .map(row -> row.into(String.class));
  }

  private static void keepInMemory(DSLContext db, int rows) {
    db.execute("set max_memory_rows {0}", DSL.inline(rows));
  }
}
