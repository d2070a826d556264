package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RECEIPT;
import static jp.madoguchi.storage.terminal.schema.Tables.VERDICT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.ReceiptRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.VerdictRecord;
import org.jooq.DSLContext;

/** Receipts and their verdicts as rows, and back. */
final class ReceiptRows {
  private static final short APPLIED = 1;
  private static final short REFUSED = 2;
  private static final short HELD = 3;
  private static final short NO_REASON = 0;

  private ReceiptRows() {}

  static Optional<Receipt> last(DSLContext db) {
    return db.selectFrom(RECEIPT)
        .orderBy(RECEIPT.EPOCH.desc(), RECEIPT.SEQUENCE.desc())
        .limit(1)
        .fetchOptional(row -> receipt(row, verdicts(db, row)));
  }

  static Bytes bytes(DSLContext db, Receipt receipt) {
    return db.selectFrom(RECEIPT)
        .where(RECEIPT.EPOCH.eq(receipt.epoch()))
        .and(RECEIPT.SEQUENCE.eq(receipt.sequence()))
        .fetchSingle()
        .getReceipt();
  }

  static void insert(DSLContext db, Receipt receipt, Bytes bytes) {
    db.executeInsert(row(receipt, bytes));
    List<VerdictRecord> rows = new ArrayList<>();
    for (Verdict verdict : receipt.verdicts()) {
      rows.add(row(receipt, rows.size(), verdict));
    }
    db.batchInsert(rows).execute();
  }

  /** Takes a receipt and what it says out. */
  static void delete(DSLContext db, ReceiptRecord receipt) {
    db.deleteFrom(VERDICT)
        .where(VERDICT.EPOCH.eq(receipt.getEpoch()))
        .and(VERDICT.SEQUENCE.eq(receipt.getSequence()))
        .execute();
    receipt.delete();
  }

  /** The centre's newest word on a change that it has judged. */
  static Verdict newest(DSLContext db, Ulid change) {
    return db.selectFrom(VERDICT)
        .where(VERDICT.CHANGE_ID.eq(change))
        .orderBy(VERDICT.EPOCH.desc(), VERDICT.SEQUENCE.desc())
        .limit(1)
        .fetchSingle(ReceiptRows::verdict);
  }

  private static ReceiptRecord row(Receipt receipt, Bytes bytes) {
    ReceiptRecord row = new ReceiptRecord();
    row.setEpoch(receipt.epoch());
    row.setSequence(receipt.sequence());
    row.setEnvironment(receipt.environment());
    row.setTerminal(receipt.device());
    row.setBatchHash(receipt.batchHash());
    row.setCentreIndex(receipt.centreIndex());
    row.setLogSize(receipt.logSize());
    row.setLogRoot(receipt.logRoot());
    row.setCentreSecond(receipt.centreTime());
    row.setNextSequence(receipt.nextSequence());
    row.setPreviousReceiptHash(receipt.previousReceiptHash());
    row.setReceipt(bytes);
    row.setReceiptHash(Sha256.of(bytes));
    return row;
  }

  private static Receipt receipt(ReceiptRecord row, List<Verdict> verdicts) {
    return new Receipt(
        row.getEnvironment(),
        row.getTerminal(),
        row.getEpoch(),
        row.getSequence(),
        row.getBatchHash(),
        verdicts,
        row.getCentreIndex(),
        row.getLogSize(),
        row.getLogRoot(),
        row.getCentreSecond(),
        row.getNextSequence(),
        row.getPreviousReceiptHash());
  }

  private static VerdictRecord row(Receipt receipt, int place, Verdict verdict) {
    VerdictRecord row = new VerdictRecord();
    row.setEpoch(receipt.epoch());
    row.setSequence(receipt.sequence());
    row.setPlace(place);
    row.setChangeId(verdict.change());
    row.setReason(NO_REASON);
    row.setFields("");
    switch (verdict) {
      case Verdict.Applied applied -> {
        row.setOutcome(APPLIED);
        row.setVersion(applied.version());
      }
      case Verdict.Refused refused -> {
        row.setOutcome(REFUSED);
        row.setVersion(refused.version());
        row.setReason((short) refused.reason().code());
        row.setFields(
            refused.fields().stream()
                .map(field -> Integer.toString(field.code()))
                .collect(Collectors.joining(" ")));
      }
      case Verdict.Held held -> {
        row.setOutcome(HELD);
        row.setVersion(held.version());
        row.setReason((short) held.reason().code());
      }
    }
    return row;
  }

  static List<Verdict> verdicts(DSLContext db, ReceiptRecord receipt) {
    return db.selectFrom(VERDICT)
        .where(VERDICT.EPOCH.eq(receipt.getEpoch()))
        .and(VERDICT.SEQUENCE.eq(receipt.getSequence()))
        .orderBy(VERDICT.PLACE)
        .fetch(ReceiptRows::verdict);
  }

  private static Verdict verdict(VerdictRecord row) {
    return switch (row.getOutcome()) {
      case APPLIED -> new Verdict.Applied(row.getChangeId(), row.getVersion());
      case REFUSED ->
          new Verdict.Refused(row.getChangeId(), reason(row), fields(row), row.getVersion());
      case HELD -> new Verdict.Held(row.getChangeId(), reason(row), row.getVersion());
      default -> throw new IllegalArgumentException("no outcome " + row.getOutcome());
    };
  }

  private static Verdict.Reason reason(VerdictRecord row) {
    return Codes.of(Verdict.Reason.values(), Verdict.Reason::code, row.getReason());
  }

  private static List<Field> fields(VerdictRecord row) {
    return Arrays.stream(row.getFields().split(" "))
        .filter(code -> !code.isEmpty())
        .map(code -> Field.of(Integer.parseInt(code)))
        .toList();
  }
}
