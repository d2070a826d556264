package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.WORK_ITEM;
import static jp.madoguchi.storage.terminal.schema.Tables.WORK_STEP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.Addressee;
import jp.madoguchi.core.worklist.WorkItem;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.core.worklist.WorkStep;
import jp.madoguchi.storage.terminal.schema.tables.records.WorkItemRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.WorkStepRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The work list as rows, and back. */
final class WorkRows {
  static final short OPEN = 1;
  static final short DONE = 2;
  private static final short REENTERED = 1;
  private static final short WITHDRAWN = 2;
  private static final short ESCALATED = 3;
  private static final short CONFIRMED = 4;

  private WorkRows() {}

  /**
   * Puts each group that the centre did not take on the list, in the receipt's transaction.
   *
   * @param said at this time, and not before
   */
  static void take(DSLContext db, List<Verdict> said, Instant at) {
    Set<Ulid> changes =
        said.stream()
            .filter(verdict -> !(verdict instanceof Verdict.Applied))
            .map(Verdict::change)
            .collect(Collectors.toSet());
    if (changes.isEmpty()) {
      return;
    }
    db.select(CHANGE_GROUP.GROUP_ID)
        .from(CHANGE_GROUP)
        .where(
            CHANGE_GROUP.GROUP_ID.in(
                select(CHANGE_ENTRY.GROUP_ID)
                    .from(CHANGE_ENTRY)
                    .where(CHANGE_ENTRY.CHANGE_ID.in(changes))))
        .orderBy(CHANGE_GROUP.PLACE)
        .fetch(CHANGE_GROUP.GROUP_ID)
        .forEach(group -> list(db, group, at));
  }

  /** One that is on the list keeps its age; one that was done waits again. */
  private static void list(DSLContext db, Ulid group, Instant since) {
    int there =
        db.update(WORK_ITEM)
            .set(WORK_ITEM.STANDING, OPEN)
            .where(WORK_ITEM.GROUP_ID.eq(group))
            .execute();
    if (there == 0) {
      db.insertInto(WORK_ITEM)
          .set(WORK_ITEM.GROUP_ID, group)
          .set(WORK_ITEM.STANDING, OPEN)
          .set(WORK_ITEM.SINCE_SECOND, since)
          .execute();
    }
  }

  /** What took an item's place was withdrawn: the item is open again. */
  static void reopen(DSLContext db, Ulid successor) {
    db.update(WORK_ITEM)
        .set(WORK_ITEM.STANDING, OPEN)
        .where(
            WORK_ITEM.GROUP_ID.in(
                select(WORK_STEP.GROUP_ID)
                    .from(WORK_STEP)
                    .where(WORK_STEP.SUCCESSOR_ID.eq(successor))))
        .execute();
  }

  /**
   * Keeps a step of an open item, which is locked first.
   *
   * @throws ProvisionalConflict there is no such item, or it is done
   */
  static void keep(DSLContext db, Ulid group, WorkStep step) throws ProvisionalConflict {
    WorkItemRecord item =
        db.selectFrom(WORK_ITEM)
            .where(WORK_ITEM.GROUP_ID.eq(group))
            .forUpdate()
            .fetchOptional()
            .filter(found -> found.getStanding() == OPEN)
            .orElseThrow(() -> StoredChanges.closed(group));
    int place = db.fetchCount(WORK_STEP, WORK_STEP.GROUP_ID.eq(group)) + 1;
    db.executeInsert(row(group, place, step));
    if (step.ends()) {
      item.setStanding(DONE);
      item.update();
    }
  }

  static List<WorkItem> items(DSLContext db, Condition condition) {
    return db.selectFrom(WORK_ITEM)
        .where(condition)
        .orderBy(WORK_ITEM.SINCE_SECOND, WORK_ITEM.PLACE)
        .fetch(row -> item(db, row));
  }

  static WorkList.Count counted(DSLContext db) {
    return db.select(count(), min(WORK_ITEM.SINCE_SECOND))
        .from(WORK_ITEM)
        .where(WORK_ITEM.STANDING.eq(OPEN))
        .fetchSingle(row -> new WorkList.Count(row.value1(), Optional.ofNullable(row.value2())));
  }

  private static WorkItem item(DSLContext db, WorkItemRecord row) {
    ChangeGroup group =
        ChangeRows.groups(db, CHANGE_GROUP.GROUP_ID.eq(row.getGroupId()), 1).getFirst();
    return new WorkItem(
        group,
        group.changes().stream().map(change -> ReceiptRows.newest(db, change.act().id())).toList(),
        row.getSinceSecond(),
        db.selectFrom(WORK_STEP)
            .where(WORK_STEP.GROUP_ID.eq(row.getGroupId()))
            .orderBy(WORK_STEP.PLACE)
            .fetch(WorkRows::step),
        row.getStanding() == OPEN);
  }

  private static WorkStepRecord row(Ulid group, int place, WorkStep step) {
    WorkStepRecord row = new WorkStepRecord();
    row.setGroupId(group);
    row.setPlace(place);
    row.setOperatorId(step.operator());
    row.setTakenMilli(step.at());
    row.setNote("");
    switch (step) {
      case WorkStep.Reentered again -> {
        row.setKind(REENTERED);
        row.setSuccessorId(again.group());
      }
      case WorkStep.Withdrawn withdrawn -> {
        row.setKind(WITHDRAWN);
        row.setNote(withdrawn.reason());
      }
      case WorkStep.Escalated up -> {
        row.setKind(ESCALATED);
        row.setNote(up.note());
        row.setAddressee((short) up.to().code());
      }
      case WorkStep.Confirmed _ -> row.setKind(CONFIRMED);
    }
    return row;
  }

  private static WorkStep step(WorkStepRecord row) {
    return switch (row.getKind()) {
      case REENTERED ->
          new WorkStep.Reentered(
              row.getOperatorId(),
              row.getTakenMilli(),
              Objects.requireNonNull(row.getSuccessorId()));
      case WITHDRAWN ->
          new WorkStep.Withdrawn(row.getOperatorId(), row.getTakenMilli(), row.getNote());
      case ESCALATED ->
          new WorkStep.Escalated(
              row.getOperatorId(),
              row.getTakenMilli(),
              Codes.of(Addressee.values(), Addressee::code, row.getAddressee()),
              row.getNote());
      case CONFIRMED -> new WorkStep.Confirmed(row.getOperatorId(), row.getTakenMilli());
      default -> throw new IllegalArgumentException("no kind of step " + row.getKind());
    };
  }
}
