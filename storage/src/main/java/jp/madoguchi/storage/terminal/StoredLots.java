package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.INTAKE_ITEM;
import static jp.madoguchi.storage.terminal.schema.Tables.INTAKE_LOT;
import static jp.madoguchi.storage.terminal.schema.Tables.INTAKE_SEEN;
import static jp.madoguchi.storage.terminal.schema.Tables.SESSION_CREDENTIAL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.intake.Fate;
import jp.madoguchi.core.intake.Item;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.core.intake.LotBook;
import jp.madoguchi.core.intake.Reason;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.IntakeItemRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Lots; who settles an item locks the lot's row first, then the item's. */
final class StoredLots implements LotBook {
  private final Transactions transactions;
  private final StoredChanges changes;

  StoredLots(Transactions transactions, StoredChanges changes) {
    this.transactions = transactions;
    this.changes = changes;
  }

  @Override
  public void keep(Lot lot, List<Item> items) {
    transactions.change(db -> {
      db.executeInsert(LotRows.row(lot));
      db.batchInsert(items.stream().map(item -> LotRows.row(lot.id(), item)).toList()).execute();
    });
  }

  @Override
  public List<Lot> lots(int most) {
    return lots(DSL.noCondition(), most);
  }

  @Override
  public Optional<Lot> find(Ulid lot) {
    return lots(INTAKE_LOT.LOT_ID.eq(lot), 1).stream().findFirst();
  }

  @Override
  public List<Lot> sameFile(Bytes digest) {
    return lots(
        INTAKE_LOT.DIGEST.eq(digest).and(INTAKE_LOT.STATE.ne(Lot.State.DISCARDED)),
        Integer.MAX_VALUE);
  }

  private List<Lot> lots(Condition which, int most) {
    return transactions.read(db ->
        db.selectFrom(INTAKE_LOT)
            .where(which)
            .orderBy(INTAKE_LOT.PLACE.desc())
            .limit(most)
            .fetch(row -> LotRows.lot(db, row)));
  }

  @Override
  public List<Item> items(Ulid lot) {
    return transactions.read(db ->
        db.selectFrom(INTAKE_ITEM)
            .where(INTAKE_ITEM.LOT_ID.eq(lot))
            .orderBy(INTAKE_ITEM.PLACE)
            .fetch(row -> {
              row.setCells(null);
              return LotRows.item(row);
            }));
  }

  @Override
  public List<Item> planned(Ulid lot, int behind, int most) {
    return transactions.read(db ->
        db.selectFrom(INTAKE_ITEM)
            .where(INTAKE_ITEM.LOT_ID.eq(lot))
            .and(INTAKE_ITEM.FATE.eq(Fate.Kind.PLANNED))
            .and(INTAKE_ITEM.PLACE.gt(behind))
            .orderBy(INTAKE_ITEM.PLACE)
            .limit(most)
            .fetch(LotRows::item));
  }

  @Override
  public void begin(Ulid lot) {
    transactions.change(db ->
        db.update(INTAKE_LOT)
            .set(INTAKE_LOT.STATE, Lot.State.RUNNING)
            .where(INTAKE_LOT.LOT_ID.eq(lot))
            .and(INTAKE_LOT.STATE.eq(Lot.State.DRY))
            .execute());
  }

  @Override
  public void enter(Ulid lot, int place, Fate.Entered fate, List<EnteredChange> group)
      throws ProvisionalConflict {
    changes.entering(db -> {
      IntakeItemRecord row =
          planned(db, lot, place).orElseThrow(() -> StoredChanges.closed(fate.group()));
      Entering.enter(db, group);
      LotRows.settle(row, fate);
      row.update();
    });
  }

  @Override
  public void settle(Ulid lot, int place, Fate fate) {
    transactions.change(db ->
        planned(db, lot, place)
            .ifPresent(row -> {
              LotRows.settle(row, fate);
              row.update();
            }));
  }

  /** The locked row of an item of a running lot that is planned still. */
  private static Optional<IntakeItemRecord> planned(DSLContext db, Ulid lot, int place) {
    boolean running =
        db.selectFrom(INTAKE_LOT)
            .where(INTAKE_LOT.LOT_ID.eq(lot))
            .forUpdate()
            .fetchOptional()
            .filter(row -> row.getState() == Lot.State.RUNNING)
            .isPresent();
    return running
        ? db.selectFrom(INTAKE_ITEM)
            .where(INTAKE_ITEM.LOT_ID.eq(lot))
            .and(INTAKE_ITEM.PLACE.eq(place))
            .and(INTAKE_ITEM.FATE.eq(Fate.Kind.PLANNED))
            .forUpdate()
            .fetchOptional()
        : Optional.empty();
  }

  @Override
  public void end(Ulid lot, Lot.State state) {
    transactions.change(db -> {
      int ended =
          db.update(INTAKE_LOT)
              .set(INTAKE_LOT.STATE, state)
              .where(INTAKE_LOT.LOT_ID.eq(lot))
              .and(INTAKE_LOT.STATE.in(Lot.State.DRY, Lot.State.RUNNING))
              .execute();
      if (ended > 0) {
        db.update(INTAKE_ITEM)
            .set(INTAKE_ITEM.FATE, Fate.Kind.LEFT_OUT)
            .set(INTAKE_ITEM.WHY, (short) Reason.CANCELLED.code())
            .set(INTAKE_ITEM.TOLD, "")
            .setNull(INTAKE_ITEM.CELLS)
            .where(INTAKE_ITEM.LOT_ID.eq(lot))
            .and(INTAKE_ITEM.FATE.eq(Fate.Kind.PLANNED))
            .execute();
      }
    });
  }

  @Override
  public List<Waiting> waiting(Ulid lot) {
    return transactions.read(db -> {
      Map<Integer, Integer> lines = new LinkedHashMap<>();
      Map<Integer, List<EnteredChange>> groups = new LinkedHashMap<>();
      db.select()
          .from(INTAKE_ITEM)
          .join(CHANGE_GROUP)
          .on(CHANGE_GROUP.GROUP_ID.eq(INTAKE_ITEM.GROUP_ID))
          .join(CHANGE_ENTRY)
          .on(CHANGE_ENTRY.GROUP_ID.eq(INTAKE_ITEM.GROUP_ID))
          .join(SESSION_CREDENTIAL)
          .on(SESSION_CREDENTIAL.SESSION_ID.eq(CHANGE_ENTRY.SESSION_ID))
          .where(INTAKE_ITEM.LOT_ID.eq(lot))
          .and(CHANGE_GROUP.STATE.eq(ChangeState.ENTERED))
          .orderBy(INTAKE_ITEM.PLACE, CHANGE_ENTRY.GROUP_INDEX)
          .forEach(row -> {
            int place = row.get(INTAKE_ITEM.PLACE);
            lines.put(place, row.get(INTAKE_ITEM.LINE));
            groups.computeIfAbsent(place, _ -> new ArrayList<>()).add(ChangeRows.entered(row));
          });
      return groups.entrySet().stream()
          .map(each ->
              new Waiting(
                  each.getKey(),
                  lines.getOrDefault(each.getKey(), 0),
                  each.getValue().getFirst().act().group(),
                  each.getValue()))
          .toList();
    });
  }

  @Override
  public Map<Ulid, Integer> waitingCounts() {
    return transactions.read(db ->
        db.select(INTAKE_ITEM.LOT_ID, DSL.count())
            .from(CHANGE_GROUP)
            .join(INTAKE_ITEM)
            .on(INTAKE_ITEM.GROUP_ID.eq(CHANGE_GROUP.GROUP_ID))
            .where(CHANGE_GROUP.STATE.eq(ChangeState.ENTERED))
            .groupBy(INTAKE_ITEM.LOT_ID)
            .fetchMap(INTAKE_ITEM.LOT_ID, DSL.count()));
  }

  @Override
  public Map<Ulid, Bytes> seen(Ulid lot, OperatorId operator) {
    return transactions.read(db ->
        db.selectFrom(INTAKE_SEEN)
            .where(INTAKE_SEEN.LOT_ID.eq(lot))
            .and(INTAKE_SEEN.OPERATOR_ID.eq(operator))
            .fetchMap(INTAKE_SEEN.GROUP_ID, INTAKE_SEEN.SHOWN));
  }

  @Override
  public void saw(Ulid lot, Ulid group, OperatorId operator, Bytes shown) {
    transactions.change(db ->
        db.mergeInto(INTAKE_SEEN)
            .columns(
                INTAKE_SEEN.LOT_ID,
                INTAKE_SEEN.GROUP_ID,
                INTAKE_SEEN.OPERATOR_ID,
                INTAKE_SEEN.SHOWN)
            .key(INTAKE_SEEN.LOT_ID, INTAKE_SEEN.GROUP_ID, INTAKE_SEEN.OPERATOR_ID)
            .values(lot, group, operator, shown)
            .execute());
  }
}
