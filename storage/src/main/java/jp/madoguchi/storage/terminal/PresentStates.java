package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.LaterStates;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.change.ProvisionalConflict.Reason;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.storage.terminal.schema.tables.records.OwnStateRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.ResidentPresentRecord;
import org.jooq.DSLContext;

/** The present states of residents while a transaction changes them. */
final class PresentStates {
  private PresentStates() {}

  /**
   * Locks the residents' rows, always in the same order, and compares their history numbers, and
   * what the acts say was there: under the number of an own state that was withdrawn since, another
   * one may be present. An act on version 0 is about somebody of whom there is none.
   */
  static void lockAndCompare(DSLContext db, List<Act> acts) throws ProvisionalConflict {
    lockAndCompare(db, acts, _ -> false);
  }

  /**
   * The same for what was entered earlier, where later states may leave it standing; gives the
   * present history numbers.
   */
  static Map<AddressNumber, Integer> lockAndAdmit(DSLContext db, List<Act> acts)
      throws ProvisionalConflict {
    return lockAndCompare(
        db, acts, act -> LaterStates.admit(act, StoredRegister.history(db, act.resident())));
  }

  private static Map<AddressNumber, Integer> lockAndCompare(
      DSLContext db, List<Act> acts, Predicate<Act> onLater) throws ProvisionalConflict {
    Map<AddressNumber, Integer> versions = lock(db, acts.stream().map(Act::resident).toList());
    for (Act act : acts) {
      int version = versions.getOrDefault(act.resident(), 0);
      if (version == 0 && act.baseVersion() > 0) {
        throw new IllegalArgumentException("no resident " + act.resident());
      }
      boolean stands = version == act.baseVersion() || onLater.test(act);
      if (!stands || version > 0 && !isMeant(db, act)) {
        throw new ProvisionalConflict(Reason.NEWER_STATE, act.resident());
      }
    }
    return versions;
  }

  private static boolean isMeant(DSLContext db, Act act) {
    Map<Field, ExactText> now =
        StoredRegister.present(db)
            .where(RESIDENT_PRESENT.ADDRESS_NUMBER.eq(act.resident()))
            .fetchSingle(row -> FieldValues.of(ResidentRows.resident(row.into(RESIDENT_STATE))));
    return act.fields().stream()
        .allMatch(change -> change.before().equals(now.get(change.field())));
  }

  /** Locks the residents' rows, always in the same order; their present history numbers. */
  static Map<AddressNumber, Integer> lock(DSLContext db, Collection<AddressNumber> people) {
    return db.select(RESIDENT_PRESENT.ADDRESS_NUMBER, RESIDENT_PRESENT.HISTORY_NUMBER)
        .from(RESIDENT_PRESENT)
        .where(RESIDENT_PRESENT.ADDRESS_NUMBER.in(people))
        .orderBy(RESIDENT_PRESENT.ADDRESS_NUMBER)
        .forUpdate()
        .fetchMap(RESIDENT_PRESENT.ADDRESS_NUMBER, RESIDENT_PRESENT.HISTORY_NUMBER);
  }

  /** A correction of a removed record does not move the day from which it is kept. */
  private static ResidentPresentRecord present(DSLContext db, ResidentRecord state) {
    ResidentPresentRecord row = ResidentRows.present(state);
    if (state.status() == ResidentStatus.REMOVED) {
      db.select(RESIDENT_PRESENT.REMOVED_ON)
          .from(RESIDENT_PRESENT)
          .where(RESIDENT_PRESENT.ADDRESS_NUMBER.eq(state.number()))
          .and(RESIDENT_PRESENT.REMOVED_ON.isNotNull())
          .fetchOptional(RESIDENT_PRESENT.REMOVED_ON)
          .ifPresent(row::setRemovedOn);
    }
    return row;
  }

  /**
   * Adds the next state of a locked resident and makes it the present one, as one of which the
   * centre has yet to tell. Whoever was erased is not locked, for there is no row: nobody's state
   * comes here after that.
   */
  static void put(DSLContext db, ResidentRecord state) {
    if (!ErasedResidents.among(db, List.of(state.number())).isEmpty()) {
      throw new IllegalArgumentException("erased: " + state.number());
    }
    RegisterChanges.note(db, state);
    db.executeInsert(ResidentRows.state(state));
    db.executeInsert(new OwnStateRecord(state.number(), state.history()));
    if (state.history() == 1) {
      db.executeInsert(ResidentRows.present(state));
    } else {
      db.executeUpdate(present(db, state));
    }
  }
}
