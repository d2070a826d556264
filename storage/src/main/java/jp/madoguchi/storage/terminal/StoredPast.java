package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.past.AsOf;
import jp.madoguchi.core.past.PastBook;
import jp.madoguchi.core.resident.ResidentRecord;
import org.jooq.DSLContext;

/** States of a person and of whoever was ever in their household of a day, in one transaction. */
final class StoredPast implements PastBook {
  private final Transactions transactions;

  StoredPast(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Lives> read(AddressNumber number, AsOf asOf) {
    return transactions.read(db -> {
      List<ResidentRecord> person = StoredRegister.history(db, number);
      return person.isEmpty() ? Optional.empty() : Optional.of(lives(db, person, asOf));
    });
  }

  private static Lives lives(DSLContext db, List<ResidentRecord> person, AsOf asOf) {
    return new Lives(
        person,
        asOf.of(person).map(state -> everIn(db, state.household().number())).orElse(List.of()));
  }

  private static List<List<ResidentRecord>> everIn(DSLContext db, HouseholdNumber household) {
    List<AddressNumber> people =
        db.selectDistinct(RESIDENT_STATE.ADDRESS_NUMBER)
            .from(RESIDENT_STATE)
            .where(RESIDENT_STATE.HOUSEHOLD_NUMBER.eq(household))
            .fetch(RESIDENT_STATE.ADDRESS_NUMBER);
    Map<AddressNumber, List<ResidentRecord>> states = new LinkedHashMap<>();
    db.selectFrom(RESIDENT_STATE)
        .where(RESIDENT_STATE.ADDRESS_NUMBER.in(people))
        .orderBy(RESIDENT_STATE.ADDRESS_NUMBER, RESIDENT_STATE.HISTORY_NUMBER)
        .fetch(ResidentRows::resident)
        .forEach(
            state -> states.computeIfAbsent(state.number(), _ -> new ArrayList<>()).add(state));
    return List.copyOf(states.values());
  }
}
