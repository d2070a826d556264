package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.OPERATOR_REGISTER;

import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.core.anchor.AnchoredAct;
import jp.madoguchi.core.directive.OperatorRegister;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.terminal.schema.tables.records.OperatorRegisterRecord;
import org.jooq.DSLContext;

/**
 * The newest register of operators. A newer one moves the anchor, so that a store from before it is
 * noticed: it may give rights back that have ended.
 */
final class StoredOperatorRegister implements RegisterShelf {
  private static final short ONLY = 1;

  private final Transactions transactions;
  private final StoredAnchor anchor;

  StoredOperatorRegister(Transactions transactions, StoredAnchor anchor) {
    this.transactions = transactions;
    this.anchor = anchor;
  }

  @Override
  public long version() {
    return transactions.read(StoredOperatorRegister::version);
  }

  @Override
  public boolean keep(OperatorRegister register, Bytes signed) {
    if (register.version() <= version()) {
      return false;
    }
    AtomicBoolean newer = new AtomicBoolean();
    anchor.change(
        AnchoredAct.REGISTER,
        db -> {
          newer.set(register.version() > version(db));
          if (newer.get()) {
            keep(db, register, signed);
          }
        });
    return newer.get();
  }

  private static void keep(DSLContext db, OperatorRegister register, Bytes signed) {
    for (Operator operator : register.over(StoredOperators.all(db))) {
      StoredOperators.put(db, operator);
    }
    OperatorRegisterRecord row = db.newRecord(OPERATOR_REGISTER);
    row.setOnly(ONLY);
    row.setVersion(register.version());
    row.setContent(signed);
    row.merge();
  }

  private static long version(DSLContext db) {
    return db.selectFrom(OPERATOR_REGISTER)
        .fetchOptional()
        .map(OperatorRegisterRecord::getVersion)
        .orElse(0L);
  }
}
