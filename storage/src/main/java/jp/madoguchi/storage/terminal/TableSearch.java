package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.SearchKeys;
import jp.madoguchi.core.text.TextPattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Searches in the tables, for the moments in which the index is not ready yet. */
final class TableSearch {
  /** Sorts behind every character that text can hold. */
  private static final String LAST = "\uFFFF";

  /** The order in which residents are listed. */
  static final Comparator<ResidentRecord> ORDER =
      Comparator.<ResidentRecord, String>comparing(
              resident -> SearchKeys.reading(resident.name().kana().value()))
          .thenComparing(resident -> resident.birth().sortKey())
          .thenComparing(ResidentRecord::number);

  private TableSearch() {}

  /** Whether the tables have keys for all that is asked. */
  static boolean answers(ResidentQuery query) {
    boolean number = query.number().map(AddressNumber.class::isInstance).orElse(true);
    boolean name = query.namePattern().all() || query.namePattern().beginnings().isPresent();
    boolean birth = query.birth().map(BirthCriterion.On.class::isInstance).orElse(true);
    boolean address =
        query.addressPattern().segments().size() <= 1 && SearchKeys.columnAnswers(query.address());
    return number && name && birth && address && !query.history();
  }

  static List<ResidentRecord> find(DSLContext db, ResidentQuery query, int limit) {
    return readings(query).stream()
        .flatMap(reading -> found(db, reading.and(others(query)), limit))
        .distinct()
        .sorted(ORDER)
        .limit(limit)
        .toList();
  }

  /** One condition for each pair of a key of the query and a key of the residents: all indexed. */
  private static List<Condition> readings(ResidentQuery query) {
    NamePattern name = query.namePattern();
    if (name.all()) {
      return List.of(DSL.noCondition());
    }
    List<Condition> readings = new ArrayList<>();
    for (String key : name.beginnings().orElseThrow()) {
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
    if (query.number().orElse(null) instanceof AddressNumber number) {
      conditions.add(RESIDENT_PRESENT.ADDRESS_NUMBER.eq(number));
    }
    if (query.birth().orElse(null) instanceof BirthCriterion.On(var birth)) {
      conditions.add(
          RESIDENT_PRESENT.BIRTH_SORT.eq(birth.sortKey()).and(RESIDENT_STATE.BIRTH.eq(birth)));
    }
    query.sex().map(RESIDENT_STATE.SEX::eq).ifPresent(conditions::add);
    query
        .closedThrough()
        .map(closed ->
            RESIDENT_PRESENT.REMOVED_ON.isNull().or(RESIDENT_PRESENT.REMOVED_ON.gt(closed)))
        .ifPresent(conditions::add);
    TextPattern address = query.addressPattern();
    if (!address.all()) {
      conditions.add(RESIDENT_PRESENT.ADDRESS_KEY.contains(address.segments().getFirst()));
    }
    return DSL.and(conditions);
  }

  private static Stream<ResidentRecord> found(DSLContext db, Condition condition, int limit) {
    return StoredRegister.present(db)
        .where(condition)
        .orderBy(
            RESIDENT_PRESENT.KANA_KEY, RESIDENT_PRESENT.BIRTH_SORT, RESIDENT_PRESENT.ADDRESS_NUMBER)
        .limit(limit)
        .fetchInto(RESIDENT_STATE)
        .stream()
        .map(ResidentRows::resident);
  }
}
