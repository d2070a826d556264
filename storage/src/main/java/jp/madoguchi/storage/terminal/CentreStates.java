package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.OWN_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.WITHDRAWN_STATE;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private final StateWrites writes;
  private final AddressNumber number;
  private final TreeMap<Integer, ResidentRecord> history = new TreeMap<>();
  private final Set<Integer> own;
  private boolean changed;
  private int added;
  private int withdrawn;

  private CentreStates(
      DSLContext db,
      StateWrites writes,
      AddressNumber number,
      List<ResidentRecord> history,
      Set<Integer> own) {
    this.db = db;
    this.writes = writes;
    this.number = number;
    this.own = own;
    history.forEach(state -> this.history.put(state.history(), state));
  }

  /**
   * The histories of these people, whose rows are locked if there are any.
   *
   * @param writes gets what is to be inserted once all was taken in
   */
  static List<CentreStates> of(
      DSLContext db, StateWrites writes, Collection<AddressNumber> people) {
    Map<AddressNumber, List<ResidentRecord>> states =
        db
            .selectFrom(RESIDENT_STATE)
            .where(RESIDENT_STATE.ADDRESS_NUMBER.in(people))
            .fetch(ResidentRows::resident)
            .stream()
            .collect(Collectors.groupingBy(ResidentRecord::number));
    Map<AddressNumber, List<Integer>> own =
        db.selectFrom(OWN_STATE)
            .where(OWN_STATE.ADDRESS_NUMBER.in(people))
            .fetchGroups(OWN_STATE.ADDRESS_NUMBER, OWN_STATE.HISTORY_NUMBER);
    return people.stream()
        .map(number ->
            new CentreStates(
                db,
                writes,
                number,
                states.getOrDefault(number, List.of()),
                new HashSet<>(own.getOrDefault(number, List.of()))))
        .toList();
  }

  AddressNumber number() {
    return number;
  }

  /** The centre has this state. */
  void take(ResidentRecord state) {
    ResidentRecord here = history.get(state.history());
    if (!state.equals(here)) {
      withdraw(List.copyOf(history.tailMap(state.history()).keySet()));
      begin();
      writes.insert(state);
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
    return Leaf.of(history.values().stream().filter(state -> !own.contains(state.history())));
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
    if (!changed && !history.isEmpty()) {
      db.deleteFrom(RESIDENT_PRESENT).where(RESIDENT_PRESENT.ADDRESS_NUMBER.eq(number)).execute();
    }
    changed = true;
  }

  private void present() {
    if (history.isEmpty()) {
      writes.gone(number);
      return;
    }
    ResidentRecord newest = history.lastEntry().getValue();
    ResidentPresentRecord row = ResidentRows.present(newest);
    Removal.day(List.copyOf(history.values())).ifPresent(row::setRemovedOn);
    writes.present(newest, row);
  }
}
