package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.TRUST_LIST;

import java.util.Optional;
import jp.madoguchi.core.anchor.AnchoredAct;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.terminal.schema.tables.records.TrustListRecord;
import org.jooq.DSLContext;

/**
 * The newest trust list. A newer one moves the anchor, so that a store from before it is noticed.
 */
final class StoredTrust implements TrustShelf {
  private static final short ONLY = 1;

  private final Transactions transactions;
  private final StoredAnchor anchor;

  StoredTrust(Transactions transactions, StoredAnchor anchor) {
    this.transactions = transactions;
    this.anchor = anchor;
  }

  @Override
  public Optional<Bytes> newest() {
    return transactions.read(
        db -> db.selectFrom(TRUST_LIST).fetchOptional().map(TrustListRecord::getContent));
  }

  @Override
  public void keep(long version, Bytes signed) {
    if (version > transactions.read(StoredTrust::version)) {
      anchor.change(
          AnchoredAct.TRUST,
          db -> {
            if (version > version(db)) {
              TrustListRecord row = db.newRecord(TRUST_LIST);
              row.setOnly(ONLY);
              row.setVersion(version);
              row.setContent(signed);
              row.merge();
            }
          });
    }
  }

  private static long version(DSLContext db) {
    return db.selectFrom(TRUST_LIST).fetchOptional().map(TrustListRecord::getVersion).orElse(0L);
  }
}
