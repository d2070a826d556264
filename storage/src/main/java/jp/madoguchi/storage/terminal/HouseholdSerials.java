package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.NUMBER_SERIAL;

import jp.madoguchi.core.identifier.HouseholdNumber;
import org.jooq.DSLContext;

/** The row of household numbers: each is handed out once. */
final class HouseholdSerials {
  private static final String ROW = "household";

  private HouseholdSerials() {}

  /** The next free number, taken. */
  static HouseholdNumber next(DSLContext db) {
    long serial =
        db.selectFrom(NUMBER_SERIAL)
            .where(NUMBER_SERIAL.NAME.eq(ROW))
            .forUpdate()
            .fetchSingle()
            .getNextSerial();
    HouseholdNumber number = HouseholdNumber.of(serial);
    startAt(db, serial + 1);
    return number;
  }

  /** Sees to it that this number and those below are not handed out. */
  static void used(DSLContext db, HouseholdNumber number) {
    startAt(db, number.serial() + 1);
  }

  private static void startAt(DSLContext db, long serial) {
    db.update(NUMBER_SERIAL)
        .set(NUMBER_SERIAL.NEXT_SERIAL, serial)
        .where(NUMBER_SERIAL.NAME.eq(ROW))
        .and(NUMBER_SERIAL.NEXT_SERIAL.lt(serial))
        .execute();
  }
}
