package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.search.IndexedPerson;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** The register in its two tables: states, which only grow, and the keys of the present ones. */
final class StoredRegister implements Register {
  private final Transactions transactions;
  private final RegisterIndex index;

  StoredRegister(Transactions transactions, RegisterIndex index) {
    this.transactions = transactions;
    this.index = index;
  }

  @Override
  public List<ResidentRecord> search(ResidentQuery query, int limit) {
    Optional<List<AddressNumber>> found = index.find(query, limit);
    if (found.isEmpty() && TableSearch.answers(query)) {
      return transactions.read(db -> TableSearch.find(db, query, limit));
    }
    return found
        .or(() -> index.awaitAndFind(query, limit))
        .map(this::present)
        .orElseGet(() -> oneByOne(query, limit));
  }

  /** The present states of these people, in their order. */
  private List<ResidentRecord> present(List<AddressNumber> numbers) {
    Map<AddressNumber, ResidentRecord> states =
        transactions.read(db ->
            present(db)
                .where(RESIDENT_PRESENT.ADDRESS_NUMBER.in(numbers))
                .fetchInto(RESIDENT_STATE)
                .stream()
                .map(ResidentRows::resident)
                .collect(Collectors.toMap(ResidentRecord::number, state -> state)));
    return numbers.stream().flatMap(number -> Stream.ofNullable(states.get(number))).toList();
  }

  /** Where there is no index and the tables have no keys for what is asked. */
  private List<ResidentRecord> oneByOne(ResidentQuery query, int limit) {
    TreeSet<IndexedPerson> first = new TreeSet<>(IndexedPerson.ORDER);
    transactions.read(db -> {
      IndexedPeople.all(
          db,
          () -> true,
          person -> {
            if (person.fits(query)) {
              first.add(person);
            }
            if (first.size() > limit) {
              first.pollLast();
            }
          });
      return first;
    });
    return present(first.stream().map(IndexedPerson::number).toList());
  }

  /** States joined to the keys of the present ones. */
  static SelectOnConditionStep<Record> present(DSLContext db) {
    return db.select(RESIDENT_STATE.fields())
        .from(RESIDENT_PRESENT)
        .join(RESIDENT_STATE)
        .on(RESIDENT_STATE.ADDRESS_NUMBER.eq(RESIDENT_PRESENT.ADDRESS_NUMBER))
        .and(RESIDENT_STATE.HISTORY_NUMBER.eq(RESIDENT_PRESENT.HISTORY_NUMBER));
  }

  @Override
  public Optional<ResidentRecord> current(AddressNumber number) {
    return transactions.read(db -> current(db, number));
  }

  static Optional<ResidentRecord> current(DSLContext db, AddressNumber number) {
    return present(db)
        .where(RESIDENT_PRESENT.ADDRESS_NUMBER.eq(number))
        .fetchOptionalInto(RESIDENT_STATE)
        .map(ResidentRows::resident);
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return transactions.read(db -> history(db, number));
  }

  static List<ResidentRecord> history(DSLContext db, AddressNumber number) {
    return db.selectFrom(RESIDENT_STATE)
        .where(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
        .orderBy(RESIDENT_STATE.HISTORY_NUMBER)
        .fetch(ResidentRows::resident);
  }

  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return transactions.read(db -> household(db, number));
  }

  static List<ResidentRecord> household(DSLContext db, HouseholdNumber number) {
    return present(db)
        .where(RESIDENT_PRESENT.HOUSEHOLD_NUMBER.eq(number))
        .and(RESIDENT_PRESENT.STATUS.eq(ResidentStatus.CURRENT))
        .orderBy(RESIDENT_PRESENT.HOUSEHOLD_ORDER, RESIDENT_PRESENT.ADDRESS_NUMBER)
        .fetchInto(RESIDENT_STATE)
        .map(ResidentRows::resident);
  }

  @Override
  public List<ResidentRecord> everybody(HouseholdNumber number) {
    return transactions.read(db ->
        present(db)
            .where(RESIDENT_PRESENT.HOUSEHOLD_NUMBER.eq(number))
            .orderBy(RESIDENT_PRESENT.HOUSEHOLD_ORDER, RESIDENT_PRESENT.ADDRESS_NUMBER)
            .fetchInto(RESIDENT_STATE)
            .map(ResidentRows::resident));
  }
}
