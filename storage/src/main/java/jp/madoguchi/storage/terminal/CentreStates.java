package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.OWN_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.WITHDRAWN_STATE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reconcile.Leaf;
import jp.madoguchi.core.resident.Removal;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.terminal.schema.tables.records.ResidentPresentRecord;
import org.jooq.DSLContext;

/**
 * One resident's history while the centre's word is taken in. Where the centre holds another state
 * under a number, the one that was here is withdrawn, and with it those that were built on it.
 */
final class CentreStates {
  private final DSLContext db;
  private final AddressNumber number;
  private final TreeMap<Integer, ResidentRecord> history = new TreeMap<>();
  private final Set<Integer> own;
  private boolean changed;
  private int added;
  private int withdrawn;

  private CentreStates(DSLContext db, AddressNumber number) {
    this.db = db;
    this.number = number;
    db.selectFrom(RESIDENT_STATE)
        .where(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
        .fetch(ResidentRows::resident)
        .forEach(state -> history.put(state.history(), state));
    own =
        db.select(OWN_STATE.HISTORY_NUMBER)
            .from(OWN_STATE)
            .where(OWN_STATE.ADDRESS_NUMBER.eq(number))
            .fetchSet(OWN_STATE.HISTORY_NUMBER);
  }

  /** The history of a resident whose row is locked, if there is one. */
  static CentreStates of(DSLContext db, AddressNumber number) {
    return new CentreStates(db, number);
  }

  /** The centre has this state. */
  void take(ResidentRecord state) {
    ResidentRecord here = history.get(state.history());
    if (!state.equals(here)) {
      withdraw(List.copyOf(history.tailMap(state.history()).keySet()));
      begin();
      db.executeInsert(ResidentRows.state(state));
      HouseholdSerials.used(db, state.household().number());
      history.put(state.history(), state);
      added++;
    }
    confirm(state.history());
  }

  /** The centre has these states and no other. */
  void takeAll(List<ResidentRecord> states) {
    states.forEach(this::take);
    List<Integer> centres = states.stream().map(ResidentRecord::history).toList();
    withdraw(history.keySet().stream().filter(each -> !centres.contains(each)).toList());
  }

  /** The centre has told all that it has: own states of which it did not are not in force. */
  void settle() {
    withdraw(List.copyOf(own));
  }

  /** Makes the newest state the present one; what the centre's tree holds of the resident. */
  Optional<Leaf> finish() {
    if (changed) {
      present();
    }
    return history.descendingMap().values().stream()
        .filter(state -> !own.contains(state.history()))
        .findFirst()
        .map(Leaf::of);
  }

  int added() {
    return added;
  }

  int withdrawn() {
    return withdrawn;
  }

  private void confirm(int which) {
    if (own.remove(which)) {
      forget(which);
    }
  }

  private void withdraw(Collection<Integer> which) {
    for (int each : which) {
      begin();
      Optional.ofNullable(history.remove(each)).ifPresent(this::keepApart);
      db.deleteFrom(RESIDENT_STATE)
          .where(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
          .and(RESIDENT_STATE.HISTORY_NUMBER.eq(each))
          .execute();
      confirm(each);
      withdrawn++;
    }
  }

  private void keepApart(ResidentRecord state) {
    db.insertInto(WITHDRAWN_STATE)
        .set(WITHDRAWN_STATE.ADDRESS_NUMBER, number)
        .set(WITHDRAWN_STATE.HISTORY_NUMBER, state.history())
        .set(WITHDRAWN_STATE.RECORD, Bytes.of(ResidentCodec.encode(state)))
        .execute();
  }

  private void forget(int which) {
    db.deleteFrom(OWN_STATE)
        .where(OWN_STATE.ADDRESS_NUMBER.eq(number))
        .and(OWN_STATE.HISTORY_NUMBER.eq(which))
        .execute();
  }

  /** The present row points at a state, which may be about to go. */
  private void begin() {
    if (!changed) {
      db.deleteFrom(RESIDENT_PRESENT).where(RESIDENT_PRESENT.ADDRESS_NUMBER.eq(number)).execute();
      changed = true;
    }
  }

  private void present() {
    if (history.isEmpty()) {
      RegisterChanges.noteErased(db, List.of(number));
      return;
    }
    ResidentRecord newest = history.lastEntry().getValue();
    ResidentPresentRecord row = ResidentRows.present(newest);
    Removal.day(List.copyOf(history.values())).ifPresent(row::setRemovedOn);
    db.executeInsert(row);
    RegisterChanges.note(db, newest);
  }
}
