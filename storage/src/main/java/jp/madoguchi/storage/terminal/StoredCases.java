package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.COUNTER_CASE;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.reception.AcceptanceNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.CaseBook;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.reception.Matter;
import jp.madoguchi.core.reception.Tally;
import jp.madoguchi.storage.terminal.schema.tables.records.CounterCaseRecord;
import org.jooq.DSLContext;

/** Counter cases, a row each. */
final class StoredCases implements CaseBook {
  private final Transactions transactions;

  StoredCases(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public CounterCase add(LocalDate day, Function<AcceptanceNumber, CounterCase> numbered) {
    return transactions.write(db -> {
      CounterCase added = numbered.apply(new AcceptanceNumber(day, next(db, day)));
      db.executeInsert(row(added));
      return added;
    });
  }

  private static int next(DSLContext db, LocalDate day) {
    Integer last =
        db.select(max(COUNTER_CASE.PLACE))
            .from(COUNTER_CASE)
            .where(COUNTER_CASE.OPENED_ON.eq(day))
            .fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  @Override
  public void keep(CounterCase changed) {
    transactions.change(db ->
        db.update(COUNTER_CASE)
            .set(row(changed))
            .where(COUNTER_CASE.CASE_ID.eq(changed.id()))
            .execute());
  }

  @Override
  public List<CounterCase> of(OperatorId operator) {
    return transactions.read(db ->
        db.selectFrom(COUNTER_CASE)
            .where(COUNTER_CASE.OPERATOR_ID.eq(operator))
            .orderBy(COUNTER_CASE.OPENED_ON.desc(), COUNTER_CASE.PLACE.desc())
            .fetch(StoredCases::counterCase));
  }

  @Override
  public void forgetBefore(LocalDate day) {
    transactions.change(
        db -> db.deleteFrom(COUNTER_CASE).where(COUNTER_CASE.OPENED_ON.lt(day)).execute());
  }

  private static CounterCaseRecord row(CounterCase it) {
    CounterCaseRecord row = new CounterCaseRecord();
    row.setCaseId(it.id());
    row.setOpenedOn(it.number().day());
    row.setPlace(it.number().place());
    row.setOperatorId(it.operator());
    row.setOffice(it.office().orElse(null));
    row.setReason(it.matter().reason());
    row.setSlip(it.matter().slip());
    Optional<Applicant> asks = it.matter().applicant();
    row.setClaim(asks.map(Applicant::claim).orElse(null));
    row.setApplicant(asks.map(Applicant::name).orElse(null));
    row.setProof(asks.map(Applicant::proof).orElse(null));
    row.setOpenedMilli(it.openedAt());
    row.setClosedMilli(it.closedAt().orElse(null));
    row.setLogged(it.logged());
    row.setRecords(it.tally().records());
    row.setEntered(it.tally().entered());
    row.setIssued(it.tally().issued());
    return row;
  }

  private static CounterCase counterCase(CounterCaseRecord row) {
    Optional<Applicant> asks =
        Optional.ofNullable(row.getApplicant())
            .map(name -> new Applicant(row.getClaim(), name, row.getProof()));
    return new CounterCase(
        row.getCaseId(),
        new AcceptanceNumber(row.getOpenedOn(), row.getPlace()),
        new Matter(row.getReason(), row.getSlip(), asks),
        row.getOperatorId(),
        Optional.ofNullable(row.getOffice()),
        row.getOpenedMilli(),
        Optional.ofNullable(row.getClosedMilli()),
        row.getLogged(),
        new Tally(row.getRecords(), row.getEntered(), row.getIssued()));
  }
}
