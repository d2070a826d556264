package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESTRAINT_POINT;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.core.restraint.Checklists;
import jp.madoguchi.core.restraint.Confirmed;
import jp.madoguchi.core.restraint.Elsewhere;
import jp.madoguchi.storage.terminal.schema.tables.records.RestraintPointRecord;

/** Points of checklists, a row each. */
final class StoredChecklists implements Checklists {
  private final Transactions transactions;

  StoredChecklists(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Confirmed> of(String reference) {
    return transactions.read(db ->
        db.selectFrom(RESTRAINT_POINT)
            .where(RESTRAINT_POINT.REFERENCE.eq(reference))
            .orderBy(RESTRAINT_POINT.PLACE_CODE)
            .fetch(StoredChecklists::point));
  }

  @Override
  public void put(String reference, Confirmed point) {
    transactions.write(db -> {
      db.deleteFrom(RESTRAINT_POINT)
          .where(RESTRAINT_POINT.REFERENCE.eq(reference))
          .and(RESTRAINT_POINT.PLACE_CODE.eq((short) point.where().code()))
          .execute();
      RestraintPointRecord row = new RestraintPointRecord();
      row.setReference(reference);
      row.setPlaceCode((short) point.where().code());
      row.setOperatorId(point.by());
      row.setConfirmedSecond(point.at());
      row.setNotApplicable(point.notApplicable());
      return db.executeInsert(row);
    });
  }

  private static Confirmed point(RestraintPointRecord row) {
    Elsewhere where =
        Arrays.stream(Elsewhere.values())
            .filter(each -> each.code() == row.getPlaceCode())
            .findFirst()
            .orElseThrow();
    return new Confirmed(
        where, row.getOperatorId(), row.getConfirmedSecond(), row.getNotApplicable());
  }
}
