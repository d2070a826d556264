package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.OPERATOR_GRANT;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.storage.centre.schema.tables.records.OperatorGrantRecord;

/** What operators may do beside the rights of their own entries. */
record Grants(OwnRows own) {
  Set<Grant> of(OperatorId operator) {
    return Set.copyOf(
        own.selectFrom(OPERATOR_GRANT)
            .and(OPERATOR_GRANT.OPERATOR_ID.eq(operator))
            .fetch(Grants::grant));
  }

  void write(OperatorId operator, Set<Grant> grants) {
    own.deleteFrom(OPERATOR_GRANT).and(OPERATOR_GRANT.OPERATOR_ID.eq(operator)).execute();
    for (Grant grant : grants) {
      OperatorGrantRecord row = own.newRecord(OPERATOR_GRANT);
      row.setOperatorId(operator);
      row.setRightCode((short) grant.right().code());
      row.setOffice(grant.office().map(OfficeCode::value).orElse(""));
      row.setValidFrom(grant.from());
      row.setValidUntil(grant.until());
      row.insert();
    }
  }

  private static Grant grant(OperatorGrantRecord row) {
    return new Grant(
        right(row.getRightCode()),
        Optional.of(row.getOffice()).filter(code -> !code.isEmpty()).map(OfficeCode::new),
        row.getValidFrom(),
        row.getValidUntil());
  }

  static Right right(short code) {
    return Arrays.stream(Right.values()).filter(r -> r.code() == code).findFirst().orElseThrow();
  }
}
