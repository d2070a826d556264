package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.search.IndexedPerson;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads people with all their states, some thousands at a time: results are held in memory. */
final class IndexedPeople {
  private static final int PORTION = 5_000;
  private static final int ASKED = 500;

  private IndexedPeople() {}

  /** Tells of everybody in the order of their numbers, for as long as it is wanted. */
  static void all(DSLContext db, BooleanSupplier wanted, Consumer<IndexedPerson> person) {
    Optional<AddressNumber> last = Optional.empty();
    do {
      Map<AddressNumber, List<ResidentRecord>> portion = portion(db, last);
      portion.values().forEach(states -> person.accept(IndexedPerson.of(states)));
      last = portion.keySet().stream().reduce((_, later) -> later);
    } while (last.isPresent() && wanted.getAsBoolean());
  }

  /** Tells of these people; of those whom the register does not know, nothing. */
  static void these(
      DSLContext db, Collection<AddressNumber> numbers, Consumer<IndexedPerson> person) {
    List<AddressNumber> asked = List.copyOf(numbers);
    for (int from = 0; from < asked.size(); from += ASKED) {
      db
          .selectFrom(RESIDENT_STATE)
          .where(
              RESIDENT_STATE.ADDRESS_NUMBER.in(
                  asked.subList(from, Math.min(asked.size(), from + ASKED))))
          .orderBy(RESIDENT_STATE.ADDRESS_NUMBER, RESIDENT_STATE.HISTORY_NUMBER)
          .fetch(ResidentRows::resident)
          .stream()
          .collect(Collectors.groupingBy(ResidentRecord::number))
          .values()
          .forEach(states -> person.accept(IndexedPerson.of(states)));
    }
  }

  /** The next people with all their states: those of the last one may go beyond the portion. */
  private static Map<AddressNumber, List<ResidentRecord>> portion(
      DSLContext db, Optional<AddressNumber> after) {
    for (int size = PORTION; ; size *= 2) {
      List<ResidentRecord> states =
          db.selectFrom(RESIDENT_STATE)
              .where(after.map(RESIDENT_STATE.ADDRESS_NUMBER::gt).orElse(DSL.noCondition()))
              .orderBy(RESIDENT_STATE.ADDRESS_NUMBER, RESIDENT_STATE.HISTORY_NUMBER)
              .limit(size)
              .fetch(ResidentRows::resident);
      SequencedMap<AddressNumber, List<ResidentRecord>> people =
          states.stream()
              .collect(
                  Collectors.groupingBy(
                      ResidentRecord::number, LinkedHashMap::new, Collectors.toList()));
      boolean cut = states.size() == size;
      if (!cut || people.size() > 1) {
        if (cut) {
          people.pollLastEntry();
        }
        return people;
      }
    }
  }
}
