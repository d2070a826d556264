package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;

/** Fills an empty register, in one transaction and large batches. */
final class FirstFill {
  private static final int BATCH = 1_000;

  private final Transactions transactions;

  FirstFill(Transactions transactions) {
    this.transactions = transactions;
  }

  long load(Stream<ResidentRecord> residents) {
    return transactions.write(db -> {
      if (db.fetchExists(RESIDENT_STATE)) {
        throw new IllegalStateException("the register has residents already");
      }
      long count = 0;
      List<ResidentRecord> batch = new ArrayList<>(BATCH);
      for (var rest = residents.iterator(); rest.hasNext(); ) {
        batch.add(rest.next());
        if (batch.size() == BATCH || !rest.hasNext()) {
          insert(db, batch);
          count += batch.size();
          batch.clear();
        }
      }
      return count;
    });
  }

  private static void insert(DSLContext db, List<ResidentRecord> batch) {
    insert(db, RESIDENT_STATE, batch.stream().map(ResidentRows::state));
    insert(db, RESIDENT_PRESENT, batch.stream().map(ResidentRows::present));
    batch.stream()
        .map(resident -> resident.household().number())
        .max(Comparator.comparingLong(HouseholdNumber::serial))
        .ifPresent(number -> HouseholdSerials.used(db, number));
  }

  /** One statement for all rows, rendered once. */
  private static <R extends TableRecord<R>> void insert(
      DSLContext db, Table<R> table, Stream<R> rows) {
    Object[][] values = rows.map(Record::intoArray).toArray(Object[][]::new);
    db.batch(db.insertInto(table).columns(table.fields()).values(values[0])).bind(values).execute();
  }
}
