package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.REGISTER_CHANGE;
import static jp.madoguchi.storage.terminal.schema.Tables.REGISTER_HEAD;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.terminal.schema.tables.records.RegisterChangeRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.RegisterHeadRecord;
import org.jooq.DSLContext;

/** The row of changed residents; who adds to it locks its end, before any other row of numbers. */
final class RegisterChanges {
  private static final String TOUCHED = "register changes of the transaction";

  private RegisterChanges() {}

  /** Whose states a transaction changed; everybody's where there is none in particular. */
  record Touched(Set<AddressNumber> people, boolean everybody) {
    static final Touched NOBODY = new Touched(Set.of(), false);
  }

  /** Nobody else adds a state until this transaction ends. */
  static void lock(DSLContext db) {
    db.selectFrom(REGISTER_HEAD).forUpdate().fetchSingle();
  }

  /** Notes that a state was added. */
  static void note(DSLContext db, ResidentRecord state) {
    note(db, List.of(state));
  }

  /** Notes that these states became present, one for each person. */
  static void note(DSLContext db, Collection<ResidentRecord> states) {
    SequencedMap<AddressNumber, String> changes = new LinkedHashMap<>();
    states.forEach(state -> changes.put(state.number(), essence(state)));
    append(db, changes);
  }

  private static String essence(ResidentRecord state) {
    return state.number().digits()
        + '/'
        + state.history()
        + '/'
        + state.origin().change().map(id -> id.text()).orElse("");
  }

  /** Notes that all states of these people were erased. */
  static void noteErased(DSLContext db, Collection<AddressNumber> erased) {
    SequencedMap<AddressNumber, String> changes = new LinkedHashMap<>();
    erased.forEach(number -> changes.put(number, number.digits() + "/erased"));
    append(db, changes);
  }

  private static void append(DSLContext db, SequencedMap<AddressNumber, String> changes) {
    RegisterHeadRecord head = db.selectFrom(REGISTER_HEAD).forUpdate().fetchSingle();
    List<RegisterChangeRecord> rows = new ArrayList<>();
    changes.forEach((number, what) -> {
      head.setPlace(head.getPlace() + 1);
      head.setChainHash(chained(head.getChainHash(), what));
      RegisterChangeRecord row = new RegisterChangeRecord();
      row.setPlace(head.getPlace());
      row.setAddressNumber(number);
      row.setChainHash(head.getChainHash());
      rows.add(row);
    });
    head.update();
    db.batchInsert(rows).execute();
    Touched before = touched(db);
    Set<AddressNumber> people = new HashSet<>(before.people());
    people.addAll(changes.keySet());
    db.data(TOUCHED, new Touched(people, before.everybody()));
  }

  /** Notes that everybody was loaded. */
  static void noteAll(DSLContext db, String digest) {
    appendAll(db, digest);
    db.data(TOUCHED, new Touched(Set.of(), true));
  }

  /** What this transaction noted. */
  static Touched touched(DSLContext db) {
    return db.data(TOUCHED) instanceof Touched touched ? touched : Touched.NOBODY;
  }

  private static void appendAll(DSLContext db, String what) {
    RegisterHeadRecord head = db.selectFrom(REGISTER_HEAD).forUpdate().fetchSingle();
    Bytes hash = chained(head.getChainHash(), what);
    head.setPlace(head.getPlace() + 1);
    head.setChainHash(hash);
    head.update();
    db.insertInto(REGISTER_CHANGE)
        .set(REGISTER_CHANGE.PLACE, head.getPlace())
        .set(REGISTER_CHANGE.CHAIN_HASH, hash)
        .execute();
  }

  private static Bytes chained(Bytes before, String what) {
    byte[] text = what.getBytes(StandardCharsets.UTF_8);
    return Sha256.of(
        Bytes.of(
            ByteBuffer.allocate(before.length() + text.length)
                .put(before.toArray())
                .put(text)
                .array()));
  }

  /** Where the register stands. */
  static RegisterPlace head(DSLContext db) {
    return db.selectFrom(REGISTER_HEAD)
        .fetchSingle(row -> new RegisterPlace(row.getPlace(), row.getChainHash()));
  }

  /**
   * Who was changed after this moment; empty where it is no moment of this register, or everybody
   * was loaded since.
   */
  static Optional<Set<AddressNumber>> since(DSLContext db, RegisterPlace known) {
    boolean ours =
        db.fetchExists(
            REGISTER_CHANGE,
            REGISTER_CHANGE
                .PLACE
                .eq(known.place())
                .and(REGISTER_CHANGE.CHAIN_HASH.eq(known.hash())));
    boolean reloaded =
        db.fetchExists(
            REGISTER_CHANGE,
            REGISTER_CHANGE.PLACE.gt(known.place()).and(REGISTER_CHANGE.ADDRESS_NUMBER.isNull()));
    if (!ours || reloaded) {
      return Optional.empty();
    }
    List<AddressNumber> people =
        db.select(REGISTER_CHANGE.ADDRESS_NUMBER)
            .from(REGISTER_CHANGE)
            .where(REGISTER_CHANGE.PLACE.gt(known.place()))
            .fetch(REGISTER_CHANGE.ADDRESS_NUMBER);
    return Optional.of(new LinkedHashSet<>(people));
  }
}
