package jp.madoguchi.storage.terminal;

import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.ResidentRecord;
import org.jooq.DSLContext;

/** All of a record in one transaction: one consistent state, and one way to the database. */
final class StoredRecords implements RecordBook {
  private final Transactions transactions;

  StoredRecords(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<OpenedRecord> read(AddressNumber number) {
    return transactions.read(
        db -> StoredRegister.current(db, number).map(current -> read(db, current)));
  }

  private static OpenedRecord read(DSLContext db, ResidentRecord current) {
    AddressNumber number = current.number();
    return new OpenedRecord(
        current,
        StoredRegister.household(db, current.household().number()),
        StoredRegister.history(db, number).reversed(),
        StoredChanges.trail(db, number),
        StoredChanges.openFor(db, number));
  }
}
