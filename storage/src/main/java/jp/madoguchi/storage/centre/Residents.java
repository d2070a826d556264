package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_STATE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.change.FieldGroup;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.ResidentStateRecord;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jspecify.annotations.Nullable;

/** All states of all residents; none is ever overwritten. */
public final class Residents {
  private final DSLContext sql;
  private final Deltas deltas;

  Residents(DSLContext sql, Deltas deltas) {
    this.sql = sql;
    this.deltas = deltas;
  }

  /** The present state. */
  public Optional<ResidentRecord> current(AddressNumber number) {
    return sql.select(RESIDENT_STATE.RECORD)
        .from(RESIDENT_STATE)
        .where(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
        .orderBy(RESIDENT_STATE.HISTORY_NUMBER.desc())
        .limit(1)
        .fetchOptional(row -> decoded(row.value1()));
  }

  /** All states, oldest first. */
  public List<ResidentRecord> history(AddressNumber number) {
    return sql.select(RESIDENT_STATE.RECORD)
        .from(RESIDENT_STATE)
        .where(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
        .orderBy(RESIDENT_STATE.HISTORY_NUMBER)
        .fetch(row -> decoded(row.value1()));
  }

  /** The groups of fields that were touched after this history number. */
  public Set<FieldGroup> touchedSince(AddressNumber number, int history) {
    int bits =
        sql
            .select(RESIDENT_STATE.TOUCHED)
            .from(RESIDENT_STATE)
            .where(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
            .and(RESIDENT_STATE.HISTORY_NUMBER.gt(history))
            .fetch(row -> row.value1())
            .stream()
            .reduce(0, (one, other) -> one | other);
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
    row(state, touched).insert();
    deltas.note(List.of(state));
  }

  /** How many states there are. */
  public int count() {
    return sql.fetchCount(RESIDENT_STATE);
  }

  /** Adds up to {@code limit} first states; returns how many. */
  int fill(Iterator<ResidentRecord> residents, int limit) {
    BatchBindStep batch = sql.batch(emptyRow());
    List<ResidentRecord> states = new ArrayList<>();
    while (states.size() < limit && residents.hasNext()) {
      ResidentRecord state = residents.next();
      states.add(state);
      batch = batch.bind(row(state, Set.of()).intoArray());
    }
    if (!states.isEmpty()) {
      batch.execute();
      deltas.note(states);
    }
    return states.size();
  }

  private Insert<ResidentStateRecord> emptyRow() {
    return sql.insertInto(RESIDENT_STATE)
        .columns(RESIDENT_STATE.fields())
        .values((Object[]) new @Nullable Object[RESIDENT_STATE.fields().length]);
  }

  private ResidentStateRecord row(ResidentRecord state, Set<FieldGroup> touched) {
    ResidentStateRecord row = sql.newRecord(RESIDENT_STATE);
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
