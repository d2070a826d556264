package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.OPERATOR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.storage.terminal.schema.tables.records.OperatorRecord;

/** The register of operators, a row each. */
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
            .fetchOptional(StoredOperators::operator));
  }

  @Override
  public List<Operator> all() {
    return transactions.read(db ->
        db.selectFrom(OPERATOR).orderBy(OPERATOR.OPERATOR_ID).fetch(StoredOperators::operator));
  }

  @Override
  public void put(Operator operator) {
    transactions.write(db -> {
      db.deleteFrom(OPERATOR).where(OPERATOR.OPERATOR_ID.eq(operator.id())).execute();
      return db.executeInsert(row(operator));
    });
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

  static Operator operator(OperatorRecord row) {
    return new Operator(
        row.getOperatorId(),
        row.getPersonId(),
        row.getName(),
        row.getDepartment(),
        rights(row.getRights()),
        row.getValidFrom(),
        row.getValidUntil());
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
