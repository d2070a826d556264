package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.SESSION_CREDENTIAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ChangeCodec;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.storage.terminal.schema.tables.records.ChangeEntryRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.ChangeGroupRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.SessionCredentialRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Groups of changes as rows, and back. */
final class ChangeRows {
  private ChangeRows() {}

  /** The groups that meet the condition, oldest first, at most {@code limit}. */
  static List<ChangeGroup> groups(DSLContext db, Condition condition, int limit) {
    return db.selectFrom(CHANGE_GROUP)
        .where(condition)
        .orderBy(CHANGE_GROUP.PLACE)
        .limit(limit)
        .fetch(row -> group(db, row));
  }

  private static ChangeGroup group(DSLContext db, ChangeGroupRecord group) {
    List<EnteredChange> changes = new ArrayList<>();
    List<Approval> approvals = new ArrayList<>();
    db.select()
        .from(CHANGE_ENTRY)
        .join(SESSION_CREDENTIAL)
        .on(SESSION_CREDENTIAL.SESSION_ID.eq(CHANGE_ENTRY.SESSION_ID))
        .where(CHANGE_ENTRY.GROUP_ID.eq(group.getGroupId()))
        .orderBy(CHANGE_ENTRY.GROUP_INDEX)
        .forEach(row -> {
          changes.add(entered(row));
          approval(row.into(CHANGE_ENTRY)).ifPresent(approvals::add);
        });
    return new ChangeGroup(
        group.getGroupId(),
        group.getState(),
        changes,
        approvals,
        Optional.ofNullable(group.getReturnReason()));
  }

  /** A change out of its own row and its session's, joined. */
  static EnteredChange entered(Record row) {
    ChangeEntryRecord entry = row.into(CHANGE_ENTRY);
    return new EnteredChange(
        act(entry), entry.getAct(), credential(row.into(SESSION_CREDENTIAL)), entry.getSignature());
  }

  /** The act as it was signed. */
  static Act act(ChangeEntryRecord entry) {
    try {
      return ChangeCodec.decodeAct(entry.getAct());
    } catch (MalformedCbor e) {
      throw new StoreUnavailable(new StoreFailure.Damaged(e));
    }
  }

  private static Optional<Approval> approval(ChangeEntryRecord entry) {
    return Optional.ofNullable(entry.getApprover())
        .map(approver ->
            new Approval(
                approver,
                entry.getApprovalSessionId(),
                entry.getApprovalSecond(),
                entry.getApprovalCertificate(),
                entry.getApprovalSignature()));
  }

  static ChangeEntryRecord row(EnteredChange change) {
    Act act = change.act();
    ChangeEntryRecord row = new ChangeEntryRecord();
    row.setChangeId(act.id());
    row.setGroupId(act.group());
    row.setGroupIndex(act.groupIndex());
    row.setAddressNumber(act.resident());
    row.setBaseVersion(act.baseVersion());
    row.setAct(change.actBytes());
    row.setSessionId(change.credential().session());
    row.setSignature(change.signature());
    return row;
  }

  static void approve(ChangeEntryRecord row, Approval approval) {
    row.setApprover(approval.approver());
    row.setApprovalSessionId(approval.session());
    row.setApprovalSecond(approval.approvedAt());
    row.setApprovalCertificate(approval.certificate());
    row.setApprovalSignature(approval.signature());
  }

  static SessionCredentialRecord row(SessionCredential credential) {
    SessionCredentialRecord row = new SessionCredentialRecord();
    row.setSessionId(credential.session());
    row.setEnvironment(credential.environment());
    row.setTerminal(credential.terminal());
    row.setOperatorId(credential.operator());
    row.setSessionKey(credential.sessionKey());
    row.setFromSecond(credential.from());
    row.setUntilSecond(credential.until());
    row.setCertificate(credential.certificate());
    row.setSignature(credential.signature());
    return row;
  }

  static SessionCredential credential(SessionCredentialRecord row) {
    return new SessionCredential(
        row.getEnvironment(),
        row.getTerminal(),
        row.getSessionId(),
        row.getOperatorId(),
        row.getSessionKey(),
        row.getFromSecond(),
        row.getUntilSecond(),
        row.getCertificate(),
        row.getSignature());
  }
}
