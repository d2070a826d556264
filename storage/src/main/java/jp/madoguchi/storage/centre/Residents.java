package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_STATE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.ManyKeys;
import jp.madoguchi.storage.ManyRows;
import jp.madoguchi.storage.centre.schema.tables.records.ResidentStateRecord;
import org.jooq.DSLContext;

/** All states of all residents; none is ever overwritten. */
public final class Residents {
  private final OwnRows own;
  private final DSLContext sql;
  private final Deltas deltas;
  private final ResidentKeys keys;

  Residents(OwnRows own, Deltas deltas) {
    this.own = own;
    this.sql = own.sql();
    this.deltas = deltas;
    this.keys = new ResidentKeys(own);
  }

  /** The present state. */
  public Optional<ResidentRecord> current(AddressNumber number) {
    return own.select(RESIDENT_STATE.RECORD)
        .and(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
        .orderBy(RESIDENT_STATE.HISTORY_NUMBER.desc())
        .limit(1)
        .fetchOptional(row -> decoded(row.value1()));
  }

  /** All states, oldest first. */
  public List<ResidentRecord> history(AddressNumber number) {
    return own.select(RESIDENT_STATE.RECORD)
        .and(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
        .orderBy(RESIDENT_STATE.HISTORY_NUMBER)
        .fetch(row -> decoded(row.value1()));
  }

  /** What is here of these residents, to judge and to write a batch. */
  public ResidentBook about(Collection<AddressNumber> numbers) {
    return new ResidentBook(this, numbers);
  }

  /** Whoever was ever in one of these households while on the register. */
  Set<AddressNumber> everIn(Collection<HouseholdNumber> households) {
    return ManyKeys.fetch(
            sql,
            RESIDENT_STATE,
            own.in(RESIDENT_STATE).and(RESIDENT_STATE.STATUS.eq(ResidentStatus.CURRENT)),
            RESIDENT_STATE.HOUSEHOLD_NUMBER,
            households,
            RESIDENT_STATE.ADDRESS_NUMBER)
        .map(row -> row.value(0, AddressNumber.class))
        .collect(Collectors.toSet());
  }

  /**
   * All states of some residents, each with its bytes. Which of them is the present one is found
   * out by whoever asks: a database that has to compare each row with the others reads the table
   * over and over.
   */
  Stream<ResidentBook.Kept> statesOf(Collection<AddressNumber> numbers) {
    return ManyKeys.fetch(
            sql,
            RESIDENT_STATE,
            own.in(RESIDENT_STATE),
            RESIDENT_STATE.ADDRESS_NUMBER,
            numbers,
            RESIDENT_STATE.ADDRESS_NUMBER,
            RESIDENT_STATE.HISTORY_NUMBER,
            RESIDENT_STATE.TOUCHED,
            RESIDENT_STATE.RECORD)
        .map(row ->
            new ResidentBook.Kept(
                new ResidentBook.Touch(
                    row.value(0, AddressNumber.class),
                    row.value(1, Integer.class),
                    groups(row.value(2, Integer.class))),
                row.value(3, Bytes.class)));
  }

  private static Set<FieldGroup> groups(int bits) {
    Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
    for (FieldGroup group : FieldGroup.values()) {
      if ((bits & bit(group)) != 0) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** Adds the next state of a resident; terminals are told of it in the same transaction. */
  public void add(ResidentRecord state, Set<FieldGroup> touched) {
    addAll(List.of(new ResidentBook.Added(state, touched)));
    keys.add(Stream.of(state));
  }

  /** Who may be known already by what. */
  ResidentKeys keys() {
    return keys;
  }

  /**
   * Makes the keys of states that were here before there were keys, for up to so many; whether some
   * are left.
   */
  boolean catchUpWithKeys(int limit) {
    return keys.catchUp(this, limit);
  }

  void addAll(List<ResidentBook.Added> added) {
    List<ResidentStateRecord> rows =
        added.stream().map(each -> row(each.state(), each.touched())).toList();
    ManyRows.insert(sql, RESIDENT_STATE, rows);
    deltas.note(rows);
  }

  /** How many states there are. */
  public int count() {
    return own.count(RESIDENT_STATE);
  }

  /** Adds up to {@code limit} first states; returns how many. */
  int fill(Iterator<ResidentRecord> residents, int limit) {
    List<ResidentBook.Added> states = new ArrayList<>();
    while (states.size() < limit && residents.hasNext()) {
      states.add(new ResidentBook.Added(residents.next(), Set.of()));
    }
    addAll(states);
    keys.add(states.stream().map(ResidentBook.Added::state));
    return states.size();
  }

  private ResidentStateRecord row(ResidentRecord state, Set<FieldGroup> touched) {
    ResidentStateRecord row = own.newRecord(RESIDENT_STATE);
    row.setAddressNumber(state.number());
    row.setHistoryNumber(state.history());
    row.setStatus(state.status());
    row.setHouseholdNumber(state.household().number());
    row.setTouched(touched.stream().mapToInt(Residents::bit).sum());
    row.setChangeId(state.origin().change().orElse(null));
    row.setRecord(Bytes.of(ResidentCodec.encode(state)));
    return row;
  }

  /** A state as it is kept. */
  static ResidentRecord decoded(Bytes stored) {
    try {
      return ResidentCodec.decode(stored.toArray());
    } catch (MalformedCbor e) {
      throw new IllegalStateException("a record in the centre's store is damaged", e);
    }
  }

  private static int bit(FieldGroup group) {
    return 1 << group.code();
  }
}
