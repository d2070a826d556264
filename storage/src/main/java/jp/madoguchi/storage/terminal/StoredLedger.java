package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CENTRE_LOG_EVIDENCE;
import static jp.madoguchi.storage.terminal.schema.Tables.CENTRE_LOG_HELD;
import static jp.madoguchi.storage.terminal.schema.Tables.RECEIPT;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.LedgerOrigin;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.ledger.ReceiptPlace;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.terminal.schema.tables.records.CentreLogHeldRecord;
import org.jooq.DSLContext;

/** What a terminal keeps of its centre's log. */
final class StoredLedger implements LedgerShelf {
  private static final short ONLY = 1;
  private static final short NONE = 0;

  private final Transactions transactions;

  StoredLedger(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Held> held() {
    return transactions.read(db ->
        db.selectFrom(CENTRE_LOG_HELD).fetchOptional(row -> new Held(head(row), row.getProven())));
  }

  private static LedgerHead head(CentreLogHeldRecord row) {
    LedgerOrigin origin =
        LedgerOrigin.parse(row.getOrigin())
            .orElseThrow(() -> new IllegalStateException("no log of a centre"));
    return new LedgerHead(origin, row.getLogSize(), row.getLogRoot());
  }

  @Override
  public void hold(LedgerHead head, Bytes note, boolean reopened) {
    transactions.write(db -> {
      long proven = db.selectFrom(CENTRE_LOG_HELD).fetchOptional(CENTRE_LOG_HELD.PROVEN).orElse(0L);
      CentreLogHeldRecord row = db.newRecord(CENTRE_LOG_HELD);
      row.setOnly(ONLY);
      row.setOrigin(head.origin().text());
      row.setLogSize(head.size());
      row.setLogRoot(head.root());
      row.setNote(note);
      row.setProven(reopened ? 0 : proven);
      row.setFlaw(NONE);
      return row.merge();
    });
  }

  @Override
  public List<ReceiptPlace> unproven(int most) {
    return transactions.read(db ->
        db.select(RECEIPT.CENTRE_INDEX, RECEIPT.BATCH_HASH, RECEIPT.LOG_SIZE, RECEIPT.LOG_ROOT)
            .from(RECEIPT, CENTRE_LOG_HELD)
            .where(RECEIPT.CENTRE_INDEX.gt(CENTRE_LOG_HELD.PROVEN))
            .and(RECEIPT.LOG_SIZE.le(CENTRE_LOG_HELD.LOG_SIZE))
            .orderBy(RECEIPT.CENTRE_INDEX)
            .limit(most)
            .fetch(
                row -> new ReceiptPlace(row.value1(), row.value2(), row.value3(), row.value4())));
  }

  @Override
  public void proven(long index) {
    transactions.write(
        db -> db.update(CENTRE_LOG_HELD).set(CENTRE_LOG_HELD.PROVEN, index).execute());
  }

  @Override
  public void keep(Evidence evidence) {
    transactions.write(db -> {
      Bytes hash = Sha256.of(evidence.theirs().toArray());
      if (!db.fetchExists(CENTRE_LOG_EVIDENCE, CENTRE_LOG_EVIDENCE.THEIRS_HASH.eq(hash))) {
        add(db, evidence, hash);
      }
      return db.update(CENTRE_LOG_HELD)
          .set(CENTRE_LOG_HELD.FLAW, (short) evidence.flaw().code())
          .execute();
    });
  }

  private static void add(DSLContext db, Evidence evidence, Bytes hash) {
    db.insertInto(CENTRE_LOG_EVIDENCE)
        .set(CENTRE_LOG_EVIDENCE.THEIRS_HASH, hash)
        .set(CENTRE_LOG_EVIDENCE.FLAW, (short) evidence.flaw().code())
        .set(CENTRE_LOG_EVIDENCE.HELD, db.fetchSingle(CENTRE_LOG_HELD).getNote())
        .set(CENTRE_LOG_EVIDENCE.THEIRS, evidence.theirs())
        .execute();
  }

  @Override
  public Optional<LedgerFlaw> differs() {
    return transactions.read(db ->
        db.selectFrom(CENTRE_LOG_HELD)
            .fetchOptional(CENTRE_LOG_HELD.FLAW)
            .filter(flaw -> flaw != NONE)
            .map(flaw -> Codes.of(LedgerFlaw.values(), LedgerFlaw::code, flaw)));
  }
}
