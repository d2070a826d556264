package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.ERASED_RESIDENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.storage.terminal.schema.tables.records.ErasedResidentRecord;
import org.jooq.DSLContext;

/** Whose records were erased at the end of their term; nobody takes them in again. */
final class ErasedResidents {
  private ErasedResidents() {}

  static void note(DSLContext db, Collection<AddressNumber> erased, LocalDate day) {
    db.batchInsert(erased.stream().map(number -> new ErasedResidentRecord(number, day)).toList())
        .execute();
  }

  /** Who of these was erased. A terminal that is filled has erased nobody yet. */
  static Set<AddressNumber> among(DSLContext db, Collection<AddressNumber> numbers) {
    if (!db.fetchExists(ERASED_RESIDENT)) {
      return Set.of();
    }
    return db.select(ERASED_RESIDENT.ADDRESS_NUMBER)
        .from(ERASED_RESIDENT)
        .where(ERASED_RESIDENT.ADDRESS_NUMBER.in(numbers))
        .fetchSet(ERASED_RESIDENT.ADDRESS_NUMBER);
  }
}
