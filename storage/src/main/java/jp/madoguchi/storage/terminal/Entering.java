package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.OPEN_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.SESSION_CREDENTIAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.LaterStates;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.change.ProvisionalConflict.Reason;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.ChangeEntryRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.OpenEntryRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Taking in a group (仮登録). */
final class Entering {
  private Entering() {}

  static void enter(DSLContext db, List<EnteredChange> group) throws ProvisionalConflict {
    requireWhole(group);
    Act head = group.getFirst().act();
    for (EnteredChange change : group) {
      GrantedRights.require(db, change.act().entrant(), Right.ENTER, change.act().entryDate());
    }
    if (db.fetchExists(CHANGE_GROUP, CHANGE_GROUP.GROUP_ID.eq(head.group()))) {
      throw StoredChanges.closed(head.group());
    }
    PresentStates.lockAndCompare(db, group.stream().map(EnteredChange::act).toList());
    refuseOpenEntries(db, group);
    db.insertInto(CHANGE_GROUP)
        .set(CHANGE_GROUP.GROUP_ID, head.group())
        .set(CHANGE_GROUP.STATE, ChangeState.ENTERED)
        .set(CHANGE_GROUP.ENTRANT, head.entrant())
        .execute();
    for (EnteredChange change : group) {
      keep(db, change.credential());
      ChangeEntryRecord row = ChangeRows.row(change);
      row.setState(ChangeState.ENTERED);
      db.executeInsert(row);
      db.executeInsert(
          new OpenEntryRecord(
              change.act().resident(), head.group(), LaterStates.beside(change.act())));
    }
  }

  /** One group, in order, each resident once. */
  private static void requireWhole(List<EnteredChange> group) {
    List<Act> acts = group.stream().map(EnteredChange::act).toList();
    Ulid id = acts.getFirst().group();
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      if (!act.group().equals(id) || act.groupIndex() != i || act.groupSize() != acts.size()) {
        throw new IllegalArgumentException("not one whole group in order: " + id);
      }
    }
    if (acts.stream().map(Act::resident).distinct().count() < acts.size()) {
      throw new IllegalArgumentException("a resident stands twice in group " + id);
    }
  }

  private static void refuseOpenEntries(DSLContext db, List<EnteredChange> group)
      throws ProvisionalConflict {
    Map<Boolean, List<AddressNumber>> residents =
        group.stream()
            .map(EnteredChange::act)
            .collect(
                Collectors.partitioningBy(
                    LaterStates::beside, Collectors.mapping(Act::resident, Collectors.toList())));
    Optional<AddressNumber> open =
        db.selectFrom(OPEN_ENTRY)
            .where(taken(residents, true).or(taken(residents, false)))
            .orderBy(OPEN_ENTRY.ADDRESS_NUMBER)
            .limit(1)
            .fetchOptional(OPEN_ENTRY.ADDRESS_NUMBER);
    if (open.isPresent()) {
      throw new ProvisionalConflict(Reason.OPEN_ENTRY, open.get());
    }
  }

  private static Condition taken(Map<Boolean, List<AddressNumber>> residents, boolean beside) {
    return OPEN_ENTRY
        .ADDRESS_NUMBER
        .in(residents.getOrDefault(beside, List.of()))
        .and(OPEN_ENTRY.BESIDE.eq(beside));
  }

  /** Keeps a session's credential once. */
  private static void keep(DSLContext db, SessionCredential credential) {
    Optional<SessionCredential> kept =
        db.selectFrom(SESSION_CREDENTIAL)
            .where(SESSION_CREDENTIAL.SESSION_ID.eq(credential.session()))
            .fetchOptional(ChangeRows::credential);
    if (kept.isEmpty()) {
      db.executeInsert(ChangeRows.row(credential));
    } else if (!kept.get().equals(credential)) {
      throw new IllegalArgumentException("two credentials of session " + credential.session());
    }
  }
}
