package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.INTAKE_ITEM;
import static jp.madoguchi.storage.terminal.schema.Tables.INTAKE_SEEN;
import static jp.madoguchi.storage.terminal.schema.Tables.MEMO_WORDING;
import static jp.madoguchi.storage.terminal.schema.Tables.NOTICE;
import static jp.madoguchi.storage.terminal.schema.Tables.OWN_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.WITHDRAWN_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.WORK_ITEM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.retention.Due;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.value.Ulid;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Removed people with all their states and changes. Whoever has a change that is still on its way
 * waits until the centre has answered it, and until nothing of it is on the work list.
 */
record HistoryShelf(Clock clock) implements Shelf {
  private static final List<ChangeState> UNDER_WAY =
      Arrays.stream(ChangeState.values()).filter(state -> !state.next().isEmpty()).toList();

  @Override
  public Kept kept() {
    return Kept.HISTORY;
  }

  private static Condition removed(LocalDate through) {
    return RESIDENT_PRESENT.REMOVED_ON.le(through);
  }

  private static Condition underWay() {
    return exists(
        selectOne()
            .from(CHANGE_ENTRY)
            .where(CHANGE_ENTRY.ADDRESS_NUMBER.eq(RESIDENT_PRESENT.ADDRESS_NUMBER))
            .and(
                CHANGE_ENTRY
                    .STATE
                    .in(UNDER_WAY)
                    .or(
                        CHANGE_ENTRY.GROUP_ID.in(
                            select(WORK_ITEM.GROUP_ID)
                                .from(WORK_ITEM)
                                .where(WORK_ITEM.STANDING.eq(WorkRows.OPEN))))));
  }

  @Override
  public Due due(DSLContext db, LocalDate through) {
    Due due =
        Dues.of(
            db,
            RESIDENT_PRESENT,
            RESIDENT_PRESENT.REMOVED_ON,
            removed(through).and(underWay().not()));
    int heldBack = db.fetchCount(RESIDENT_PRESENT, removed(through).and(underWay()));
    return new Due(due.count(), due.oldest(), heldBack);
  }

  @Override
  public int erase(DSLContext db, LocalDate through, int limit) {
    List<AddressNumber> people =
        db.select(RESIDENT_PRESENT.ADDRESS_NUMBER)
            .from(RESIDENT_PRESENT)
            .where(removed(through).and(underWay().not()))
            .orderBy(RESIDENT_PRESENT.REMOVED_ON, RESIDENT_PRESENT.ADDRESS_NUMBER)
            .limit(limit)
            .forUpdate()
            .fetch(RESIDENT_PRESENT.ADDRESS_NUMBER);
    if (people.isEmpty()) {
      return 0;
    }
    erase(db, people, clock.today());
    return people.size();
  }

  /** Erases these people with all that is kept of them, and never takes them in again. */
  static void erase(DSLContext db, List<AddressNumber> people, LocalDate day) {
    db.deleteFrom(RESIDENT_PRESENT).where(RESIDENT_PRESENT.ADDRESS_NUMBER.in(people)).execute();
    db.deleteFrom(RESIDENT_STATE).where(RESIDENT_STATE.ADDRESS_NUMBER.in(people)).execute();
    db.deleteFrom(OWN_STATE).where(OWN_STATE.ADDRESS_NUMBER.in(people)).execute();
    db.deleteFrom(WITHDRAWN_STATE).where(WITHDRAWN_STATE.ADDRESS_NUMBER.in(people)).execute();
    db.deleteFrom(INTAKE_ITEM).where(INTAKE_ITEM.ADDRESS_NUMBER.in(people)).execute();
    db.deleteFrom(NOTICE).where(NOTICE.ADDRESS_NUMBER.in(people)).execute();
    StoredTells.erase(db, people);
    db.deleteFrom(MEMO_WORDING).where(MEMO_WORDING.ADDRESS_NUMBER.in(people)).execute();
    eraseChanges(db, people);
    ErasedResidents.note(db, people, day);
    RegisterChanges.noteErased(db, people);
  }

  /** A group of a household stays for as long as one of its people does. */
  private static void eraseChanges(DSLContext db, List<AddressNumber> people) {
    Set<Ulid> groups =
        db.selectDistinct(CHANGE_ENTRY.GROUP_ID)
            .from(CHANGE_ENTRY)
            .where(CHANGE_ENTRY.ADDRESS_NUMBER.in(people))
            .fetchSet(CHANGE_ENTRY.GROUP_ID);
    if (groups.isEmpty()) {
      return;
    }
    db.deleteFrom(INTAKE_SEEN).where(INTAKE_SEEN.GROUP_ID.in(groups)).execute();
    db.deleteFrom(CHANGE_ENTRY).where(CHANGE_ENTRY.ADDRESS_NUMBER.in(people)).execute();
    db.deleteFrom(CHANGE_GROUP)
        .where(CHANGE_GROUP.GROUP_ID.in(groups))
        .and(
            notExists(
                selectOne()
                    .from(CHANGE_ENTRY)
                    .where(CHANGE_ENTRY.GROUP_ID.eq(CHANGE_GROUP.GROUP_ID))))
        .execute();
  }
}
