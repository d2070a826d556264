package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Index;
import org.jooq.impl.DSL;

/** The indexes by which residents are found, as the migrations made them. */
final class SearchIndexes {
  /** Rows that H2 sorts at a time while it builds an index; it holds half as many in memory. */
  private static final int SORTED_AT_A_TIME = 200_000;

  private final Transactions transactions;
  private final List<Index> indexes = RESIDENT_PRESENT.getIndexes();

  SearchIndexes(Transactions transactions) {
    this.transactions = transactions;
  }

  void drop() {
    transactions.change(db -> indexes.forEach(index -> db.dropIndex(index).execute()));
  }

  /** Sorted runs go to maps of the same store, never to a file outside it. */
  void build() {
    transactions.change(db -> {
      String usual = rowsInMemory(db);
      keepInMemory(db, Integer.toString(SORTED_AT_A_TIME));
      try {
        for (Index index : indexes) {
          db.createIndex(index.getName())
              .on(RESIDENT_PRESENT, index.getFields())
              .execute();
        }
      } finally {
        keepInMemory(db, usual);
      }
    });
  }

  private static String rowsInMemory(DSLContext db) {
    return db.fetchSingle(
            "select setting_value from information_schema.settings"
                + " where setting_name = 'MAX_MEMORY_ROWS'")
        .into(String.class);
  }

  private static void keepInMemory(DSLContext db, String rows) {
    db.execute("set max_memory_rows {0}", DSL.inline(Integer.parseInt(rows)));
  }
}
