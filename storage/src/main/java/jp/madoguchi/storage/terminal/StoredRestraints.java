package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.OPEN_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.util.Collection;
import java.util.List;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.restraint.RestraintBook;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Who bears measures: marked among the present states, or named in an open entry. */
final class StoredRestraints implements RestraintBook {
  private final Transactions transactions;

  StoredRestraints(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Bearer> in(Collection<HouseholdNumber> households) {
    return bearers(RESIDENT_PRESENT.HOUSEHOLD_NUMBER.in(households));
  }

  @Override
  public List<Bearer> all() {
    return bearers(trueCondition());
  }

  private List<Bearer> bearers(Condition where) {
    return transactions.read(db -> bearers(db, where));
  }

  /** Within a transaction that reads more. */
  static List<Bearer> bearers(DSLContext db, Condition where) {
    List<AddressNumber> open =
        db.select(OPEN_ENTRY.ADDRESS_NUMBER)
            .from(OPEN_ENTRY)
            .join(RESIDENT_PRESENT)
            .on(RESIDENT_PRESENT.ADDRESS_NUMBER.eq(OPEN_ENTRY.ADDRESS_NUMBER))
            .where(where)
            .fetch(OPEN_ENTRY.ADDRESS_NUMBER);
    Condition concerned = RESIDENT_PRESENT.RESTRAINED.isNotNull();
    if (!open.isEmpty()) {
      concerned = concerned.or(RESIDENT_PRESENT.ADDRESS_NUMBER.in(open));
    }
    List<ChangeGroup> entries = open.isEmpty() ? List.of() : entries(db, open);
    return StoredRegister.present(db)
        .where(where.and(concerned))
        .orderBy(RESIDENT_PRESENT.ADDRESS_NUMBER)
        .fetchInto(RESIDENT_STATE)
        .stream()
        .map(ResidentRows::resident)
        .flatMap(record -> Bearer.of(record, entries))
        .toList();
  }

  private static List<ChangeGroup> entries(DSLContext db, List<AddressNumber> people) {
    return ChangeRows.groups(
        db,
        CHANGE_GROUP.GROUP_ID.in(
            select(OPEN_ENTRY.GROUP_ID)
                .from(OPEN_ENTRY)
                .where(OPEN_ENTRY.ADDRESS_NUMBER.in(people))),
        Integer.MAX_VALUE);
  }
}
