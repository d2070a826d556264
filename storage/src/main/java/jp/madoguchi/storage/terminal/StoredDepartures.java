package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.OPEN_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.departure.DepartureBook;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Departures by the column of the present states that has an index of its own. */
final class StoredDepartures implements DepartureBook {
  private final Transactions transactions;

  StoredDepartures(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public int count(Span span) {
    return transactions.read(db -> db.fetchCount(RESIDENT_PRESENT, within(span)));
  }

  @Override
  public Waiting waiting(Span span) {
    return transactions.read(db ->
        db.select(DSL.count(), min(RESIDENT_PRESENT.DEPARTS_ON))
            .from(RESIDENT_PRESENT)
            .where(within(span))
            .and(
                notExists(
                    selectOne()
                        .from(OPEN_ENTRY)
                        .where(OPEN_ENTRY.ADDRESS_NUMBER.eq(RESIDENT_PRESENT.ADDRESS_NUMBER))
                        .and(OPEN_ENTRY.BESIDE.isFalse())))
            .fetchSingle(row -> new Waiting(row.value1(), Optional.ofNullable(row.value2()))));
  }

  /** The narrow rows are sorted alone; states are read of those only who are told. */
  @Override
  public List<Found> find(Span span, boolean latestFirst, int limit) {
    return transactions.read(db -> {
      Map<AddressNumber, LocalDate> days =
          db.select(RESIDENT_PRESENT.ADDRESS_NUMBER, RESIDENT_PRESENT.DEPARTS_ON)
              .from(RESIDENT_PRESENT)
              .where(within(span))
              .orderBy(
                  latestFirst
                      ? RESIDENT_PRESENT.DEPARTS_ON.desc()
                      : RESIDENT_PRESENT.DEPARTS_ON.asc(),
                  RESIDENT_PRESENT.HOUSEHOLD_NUMBER.asc(),
                  RESIDENT_PRESENT.HOUSEHOLD_ORDER.asc(),
                  RESIDENT_PRESENT.ADDRESS_NUMBER.asc())
              .limit(limit)
              .fetchMap(RESIDENT_PRESENT.ADDRESS_NUMBER, RESIDENT_PRESENT.DEPARTS_ON);
      Map<AddressNumber, ResidentRecord> states = states(db, days.keySet());
      Set<AddressNumber> open = open(db, days.keySet());
      return days.entrySet().stream()
          .flatMap(each ->
              Stream.ofNullable(states.get(each.getKey()))
                  .map(state -> new Found(state, each.getValue(), open.contains(each.getKey()))))
          .toList();
    });
  }

  private static Condition within(Span span) {
    return RESIDENT_PRESENT
        .STATUS
        .eq(span.status())
        .and(RESIDENT_PRESENT.DEPARTS_ON.between(span.from(), span.through()));
  }

  private static Map<AddressNumber, ResidentRecord> states(
      DSLContext db, Collection<AddressNumber> people) {
    return StoredRegister.present(db)
        .where(RESIDENT_PRESENT.ADDRESS_NUMBER.in(people))
        .fetchInto(RESIDENT_STATE)
        .stream()
        .map(ResidentRows::resident)
        .collect(Collectors.toMap(ResidentRecord::number, state -> state));
  }

  private static Set<AddressNumber> open(DSLContext db, Collection<AddressNumber> people) {
    return new HashSet<>(
        db.select(OPEN_ENTRY.ADDRESS_NUMBER)
            .from(OPEN_ENTRY)
            .where(OPEN_ENTRY.ADDRESS_NUMBER.in(people))
            .and(OPEN_ENTRY.BESIDE.isFalse())
            .fetch(OPEN_ENTRY.ADDRESS_NUMBER));
  }
}
