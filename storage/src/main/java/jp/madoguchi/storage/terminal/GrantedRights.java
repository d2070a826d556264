package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.OPERATOR;

import java.time.LocalDate;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import org.jooq.DSLContext;

/** The rights as they are when a decision is kept; who asks locks the operator's row. */
final class GrantedRights {
  private GrantedRights() {}

  static void require(DSLContext db, OperatorId operator, Right right, LocalDate day)
      throws ProvisionalConflict {
    boolean may =
        db.selectFrom(OPERATOR)
            .where(OPERATOR.OPERATOR_ID.eq(operator))
            .forUpdate()
            .fetchOptional(row -> StoredOperators.operator(db, row))
            .filter(now -> now.may(right, day))
            .isPresent();
    if (!may) {
      throw new ProvisionalConflict(ProvisionalConflict.Reason.RIGHT_WITHDRAWN, operator.value());
    }
  }
}
