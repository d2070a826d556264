package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.CHANGE_ENTRY;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.ManyKeys;
import jp.madoguchi.storage.ManyRows;
import jp.madoguchi.storage.centre.schema.tables.records.ChangeEntryRecord;
import org.jooq.DSLContext;

/** Changes that were judged: one row for each id, for ever. */
public final class Changes {
  private final OwnRows own;
  private final DSLContext sql;

  Changes(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
  }

  /** The change with this id. */
  public Optional<StoredChange> find(Ulid id) {
    return own.selectFrom(CHANGE_ENTRY)
        .and(CHANGE_ENTRY.CHANGE_ID.eq(id))
        .fetchOptional(Changes::stored);
  }

  /** Those of these that are here. */
  List<StoredChange> findAll(Collection<Ulid> ids) {
    return ManyKeys.fetch(
            sql,
            CHANGE_ENTRY,
            own.in(CHANGE_ENTRY),
            CHANGE_ENTRY.CHANGE_ID,
            ids,
            CHANGE_ENTRY.fields())
        .map(row -> stored(row.columns().into(CHANGE_ENTRY)))
        .toList();
  }

  /** Writes judged changes, none of which is here. */
  void addAll(List<StoredChange> changes) {
    ManyRows.insert(sql, CHANGE_ENTRY, changes.stream().map(this::row).toList());
  }

  /** Writes a judged change; a held one of the same id gives way. */
  public void keep(StoredChange change) {
    row(change).merge();
  }

  private ChangeEntryRecord row(StoredChange change) {
    Verdicts verdict = Verdicts.of(change.verdict());
    ChangeEntryRecord row = own.newRecord(CHANGE_ENTRY);
    row.setChangeId(change.verdict().change());
    row.setDigest(change.digest());
    row.setTerminal(change.device());
    row.setCentreIndex(change.centreIndex());
    row.setAddressNumber(change.resident());
    row.setVerdict(verdict.kind());
    row.setReason(verdict.reason());
    row.setVersion(verdict.version());
    row.setFields(verdict.fields());
    row.setAct(change.act());
    return row;
  }

  private static StoredChange stored(ChangeEntryRecord row) {
    Verdicts verdict =
        new Verdicts(row.getVerdict(), row.getReason(), row.getVersion(), row.getFields());
    return new StoredChange(
        verdict.about(row.getChangeId()),
        row.getDigest(),
        row.getTerminal(),
        row.getCentreIndex(),
        row.getAddressNumber(),
        row.getAct());
  }
}
