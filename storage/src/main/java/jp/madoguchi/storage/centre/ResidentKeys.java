package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.DELTA_HEAD;
import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_DELTA;
import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_KEY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.storage.ManyKeys;
import jp.madoguchi.storage.ManyRows;
import jp.madoguchi.storage.centre.schema.tables.records.DeltaHeadRecord;
import jp.madoguchi.storage.centre.schema.tables.records.ResidentKeyRecord;

/** Who ever had which key; nothing is taken out again, as no state of anybody is. */
final class ResidentKeys {
  private static final short ONLY = 1;

  private final OwnRows own;

  ResidentKeys(OwnRows own) {
    this.own = own;
  }

  /** Whoever has or had each of these keys; nothing for a key that nobody had. */
  Map<ResidentKey, Set<AddressNumber>> bearers(Collection<ResidentKey> keys) {
    Map<ResidentKey, Set<AddressNumber>> found = new HashMap<>();
    ManyKeys.fetch(
            own.sql(),
            RESIDENT_KEY,
            own.in(RESIDENT_KEY),
            RESIDENT_KEY.KEY_HASH,
            keys.stream().map(ResidentKey::hash).toList(),
            RESIDENT_KEY.KEY_HASH,
            RESIDENT_KEY.ADDRESS_NUMBER)
        .forEach(row ->
            found
                .computeIfAbsent(new ResidentKey(row.value(0, Long.class)), _ -> new HashSet<>())
                .add(row.value(1, AddressNumber.class)));
    return found;
  }

  /** Adds the keys of these states; those that are there already stay. */
  void add(Stream<ResidentRecord> states) {
    Set<ResidentKeyRecord> rows = new LinkedHashSet<>();
    states.forEach(state ->
        ResidentKey.all(state)
            .forEach(key ->
                rows.add(new ResidentKeyRecord(own.municipality(), key.hash(), state.number()))));
    ManyRows.insertMissing(own.sql(), RESIDENT_KEY, rows);
  }

  /**
   * Adds the keys of those who had become present before there were any, for up to {@code limit}
   * states; whether some are left.
   */
  boolean catchUp(Residents residents, int limit) {
    DeltaHeadRecord head =
        own.selectFrom(DELTA_HEAD).and(DELTA_HEAD.ID.eq(ONLY)).forUpdate().fetchSingle();
    if (head.getKeysDone() >= head.getKeysDue()) {
      return false;
    }
    long to = Math.min(head.getKeysDue(), head.getKeysDone() + limit);
    List<AddressNumber> numbers =
        new ArrayList<>(
            own.select(RESIDENT_DELTA.ADDRESS_NUMBER)
                .and(RESIDENT_DELTA.CURSOR_NUMBER.gt(head.getKeysDone()))
                .and(RESIDENT_DELTA.CURSOR_NUMBER.le(to))
                .fetchSet(RESIDENT_DELTA.ADDRESS_NUMBER));
    ResidentBook book = residents.about(numbers);
    add(numbers.stream().flatMap(number -> book.current(number).stream()));
    head.setKeysDone(to);
    head.update();
    return to < head.getKeysDue();
  }
}
