package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.Kana;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** The register in its two tables: states, which only grow, and the keys of the present ones. */
final class StoredRegister implements Register {
  /** Sorts behind every character that text can hold. */
  private static final String LAST = "\uFFFF";

  private static final Comparator<ResidentRecord> READING_THEN_BIRTH =
      Comparator.<ResidentRecord, String>comparing(
              resident -> SearchKeys.kana(resident.name().kana().value()))
          .thenComparing(resident -> resident.birth().sortKey())
          .thenComparing(ResidentRecord::number);

  private final Transactions transactions;

  StoredRegister(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<ResidentRecord> search(ResidentQuery query, int limit) {
    return transactions.read(db ->
        readings(query).stream()
            .flatMap(reading -> found(db, reading.and(others(query)), limit))
            .distinct()
            .sorted(READING_THEN_BIRTH)
            .limit(limit)
            .toList());
  }

  /** One condition for each pair of a key of the query and a key of the residents: all indexed. */
  private static List<Condition> readings(ResidentQuery query) {
    if (query.kana().isBlank()) {
      return List.of(DSL.noCondition());
    }
    List<Condition> readings = new ArrayList<>();
    for (String key : Kana.keys(query.kana())) {
      readings.add(beginsWith(RESIDENT_PRESENT.KANA_KEY, key));
      readings.add(beginsWith(RESIDENT_PRESENT.KANA_KEY_APART, key));
    }
    return readings;
  }

  private static Condition beginsWith(TableField<?, String> column, String key) {
    return column.ge(key).and(column.lt(key + LAST));
  }

  private static Condition others(ResidentQuery query) {
    List<Condition> conditions = new ArrayList<>();
    query.number().map(RESIDENT_PRESENT.ADDRESS_NUMBER::eq).ifPresent(conditions::add);
    query
        .birth()
        .map(birth ->
            RESIDENT_PRESENT.BIRTH_SORT.eq(birth.sortKey()).and(RESIDENT_STATE.BIRTH.eq(birth)))
        .ifPresent(conditions::add);
    if (!query.address().isBlank()) {
      conditions.add(RESIDENT_PRESENT.ADDRESS_KEY.contains(SearchKeys.address(query.address())));
    }
    return DSL.and(conditions);
  }

  private static Stream<ResidentRecord> found(DSLContext db, Condition condition, int limit) {
    return present(db)
        .where(condition)
        .orderBy(
            RESIDENT_PRESENT.KANA_KEY, RESIDENT_PRESENT.BIRTH_SORT, RESIDENT_PRESENT.ADDRESS_NUMBER)
        .limit(limit)
        .fetchInto(RESIDENT_STATE)
        .stream()
        .map(ResidentRows::resident);
  }

  /** States joined to the keys of the present ones. */
  private static SelectOnConditionStep<Record> present(DSLContext db) {
    return db.select(RESIDENT_STATE.fields())
        .from(RESIDENT_PRESENT)
        .join(RESIDENT_STATE)
        .on(RESIDENT_STATE.ADDRESS_NUMBER.eq(RESIDENT_PRESENT.ADDRESS_NUMBER))
        .and(RESIDENT_STATE.HISTORY_NUMBER.eq(RESIDENT_PRESENT.HISTORY_NUMBER));
  }

  @Override
  public Optional<ResidentRecord> current(AddressNumber number) {
    return transactions.read(db ->
        present(db)
            .where(RESIDENT_PRESENT.ADDRESS_NUMBER.eq(number))
            .fetchOptionalInto(RESIDENT_STATE)
            .map(ResidentRows::resident));
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return transactions.read(db ->
        db.selectFrom(RESIDENT_STATE)
            .where(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
            .orderBy(RESIDENT_STATE.HISTORY_NUMBER)
            .fetch(ResidentRows::resident));
  }

  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return transactions.read(db ->
        present(db)
            .where(RESIDENT_PRESENT.HOUSEHOLD_NUMBER.eq(number))
            .and(RESIDENT_PRESENT.STATUS.eq(ResidentStatus.CURRENT))
            .orderBy(RESIDENT_PRESENT.HOUSEHOLD_ORDER, RESIDENT_PRESENT.ADDRESS_NUMBER)
            .fetchInto(RESIDENT_STATE)
            .map(ResidentRows::resident));
  }

  @Override
  public HouseholdNumber newHouseholdNumber() {
    return transactions.write(HouseholdSerials::next);
  }
}
