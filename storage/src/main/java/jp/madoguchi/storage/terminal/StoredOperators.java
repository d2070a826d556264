package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.OPERATOR;
import static jp.madoguchi.storage.terminal.schema.Tables.OPERATOR_GRANT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.storage.terminal.schema.tables.records.OperatorGrantRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.OperatorRecord;
import org.jooq.DSLContext;

/** The register of operators, a row each and a row for each grant of its own dates. */
final class StoredOperators implements Operators {
  private final Transactions transactions;

  StoredOperators(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Operator> find(OperatorId id) {
    return transactions.read(db ->
        db.selectFrom(OPERATOR)
            .where(OPERATOR.OPERATOR_ID.eq(id))
            .fetchOptional(row -> operator(db, row)));
  }

  @Override
  public List<Operator> all() {
    return transactions.read(StoredOperators::all);
  }

  /** All operators in order of id. */
  static List<Operator> all(DSLContext db) {
    return db.selectFrom(OPERATOR).orderBy(OPERATOR.OPERATOR_ID).fetch(row -> operator(db, row));
  }

  @Override
  public void put(Operator operator) {
    transactions.write(db -> {
      put(db, operator);
      return operator;
    });
  }

  /** Writes an entry in the place of an earlier one. */
  static void put(DSLContext db, Operator operator) {
    db.deleteFrom(OPERATOR).where(OPERATOR.OPERATOR_ID.eq(operator.id())).execute();
    db.executeInsert(row(operator));
    db.batchInsert(operator.grants().stream().map(grant -> row(operator.id(), grant)).toList())
        .execute();
  }

  private static OperatorRecord row(Operator operator) {
    OperatorRecord row = new OperatorRecord();
    row.setOperatorId(operator.id());
    row.setPersonId(operator.person());
    row.setName(operator.name());
    row.setDepartment(operator.department());
    row.setRights(operator.rights().stream().mapToInt(StoredOperators::bit).sum());
    row.setValidFrom(operator.from());
    row.setValidUntil(operator.until());
    return row;
  }

  private static OperatorGrantRecord row(OperatorId operator, Grant grant) {
    OperatorGrantRecord row = new OperatorGrantRecord();
    row.setOperatorId(operator);
    row.setRightCode((short) grant.right().code());
    row.setOffice(grant.office().map(OfficeCode::value).orElse(""));
    row.setValidFrom(grant.from());
    row.setValidUntil(grant.until());
    return row;
  }

  static Operator operator(DSLContext db, OperatorRecord row) {
    return new Operator(
        row.getOperatorId(),
        row.getPersonId(),
        row.getName(),
        row.getDepartment(),
        rights(row.getRights()),
        grants(db, row.getOperatorId()),
        row.getValidFrom(),
        row.getValidUntil());
  }

  private static Set<Grant> grants(DSLContext db, OperatorId operator) {
    return Set.copyOf(
        db.selectFrom(OPERATOR_GRANT)
            .where(OPERATOR_GRANT.OPERATOR_ID.eq(operator))
            .fetch(StoredOperators::grant));
  }

  private static Grant grant(OperatorGrantRecord row) {
    return new Grant(
        right(row.getRightCode()),
        Optional.of(row.getOffice()).filter(code -> !code.isEmpty()).map(OfficeCode::new),
        row.getValidFrom(),
        row.getValidUntil());
  }

  private static Right right(int code) {
    return Arrays.stream(Right.values())
        .filter(right -> right.code() == code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no right " + code));
  }

  private static Set<Right> rights(int bits) {
    return Arrays.stream(Right.values())
        .filter(right -> (bits & bit(right)) != 0)
        .collect(Collectors.toSet());
  }

  private static int bit(Right right) {
    return 1 << right.code();
  }
}
