package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.DRAFT;
import static jp.madoguchi.storage.terminal.schema.Tables.DRAFT_FIELD;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.draft.DraftTrace;
import jp.madoguchi.core.draft.Drafts;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.DraftFieldRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.DraftRecord;
import org.jooq.DSLContext;

/** Half-typed forms, a row each and a row for each field. */
final class StoredDrafts implements Drafts {
  private final Transactions transactions;

  StoredDrafts(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void keep(Draft draft) {
    transactions.write(db -> {
      forget(db, draft.id());
      db.executeInsert(row(draft));
      return db.batchInsert(
              draft.fields().entrySet().stream()
                  .map(field -> field(draft.id(), field.getKey(), field.getValue()))
                  .toList())
          .execute();
    });
  }

  private static DraftRecord row(Draft draft) {
    DraftRecord row = new DraftRecord();
    row.setDraftId(draft.id());
    row.setOperatorId(draft.operator());
    row.setForm(draft.form());
    row.setReason(draft.purpose().reason());
    row.setReference(draft.purpose().reference());
    row.setSavedMilli(draft.savedAt().truncatedTo(ChronoUnit.MILLIS));
    return row;
  }

  private static DraftFieldRecord field(Ulid draft, String field, String entry) {
    DraftFieldRecord row = new DraftFieldRecord();
    row.setDraftId(draft);
    row.setField(field);
    row.setEntry(entry);
    return row;
  }

  @Override
  public List<Draft> of(OperatorId operator) {
    return transactions.read(db ->
        db.selectFrom(DRAFT)
            .where(DRAFT.OPERATOR_ID.eq(operator))
            .orderBy(DRAFT.SAVED_MILLI.desc(), DRAFT.DRAFT_ID.desc())
            .fetch(row -> draft(row, fields(db, row.getDraftId()))));
  }

  @Override
  public List<DraftTrace> others(OperatorId me) {
    return transactions.read(db ->
        db.selectFrom(DRAFT)
            .where(DRAFT.OPERATOR_ID.ne(me))
            .orderBy(DRAFT.SAVED_MILLI.desc(), DRAFT.DRAFT_ID.desc())
            .fetch(row ->
                new DraftTrace(
                    row.getOperatorId(), names(db, row.getDraftId()), row.getSavedMilli())));
  }

  private static Set<String> names(DSLContext db, Ulid draft) {
    return db.select(DRAFT_FIELD.FIELD)
        .from(DRAFT_FIELD)
        .where(DRAFT_FIELD.DRAFT_ID.eq(draft))
        .fetchSet(DRAFT_FIELD.FIELD);
  }

  private static Map<String, String> fields(DSLContext db, Ulid draft) {
    return db.selectFrom(DRAFT_FIELD)
        .where(DRAFT_FIELD.DRAFT_ID.eq(draft))
        .fetchMap(DRAFT_FIELD.FIELD, DRAFT_FIELD.ENTRY);
  }

  private static Draft draft(DraftRecord row, Map<String, String> fields) {
    return new Draft(
        row.getDraftId(),
        row.getOperatorId(),
        row.getForm(),
        new Purpose(row.getReason(), row.getReference()),
        fields,
        row.getSavedMilli());
  }

  @Override
  public void discard(Ulid id) {
    transactions.write(db -> forget(db, id));
  }

  private static int forget(DSLContext db, Ulid id) {
    return db.deleteFrom(DRAFT).where(DRAFT.DRAFT_ID.eq(id)).execute();
  }
}
