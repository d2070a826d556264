package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.MEMO_WORDING;

import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.memo.MemoBook;
import jp.madoguchi.core.memo.Wording;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.storage.terminal.schema.tables.records.MemoWordingRecord;

/** Wordings of notes, a row each, which is never changed. */
final class StoredMemos implements MemoBook {
  private final Transactions transactions;

  StoredMemos(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Memo of(AddressNumber subject) {
    return transactions.read(db ->
        new Memo(
            subject,
            db.selectFrom(MEMO_WORDING)
                .where(MEMO_WORDING.ADDRESS_NUMBER.eq(subject))
                .orderBy(MEMO_WORDING.PLACE)
                .fetch(StoredMemos::wording)));
  }

  @Override
  public boolean add(Wording wording) {
    return transactions.write(
        db -> db.insertInto(MEMO_WORDING).set(row(wording)).onConflictDoNothing().execute() == 1);
  }

  private static MemoWordingRecord row(Wording wording) {
    MemoWordingRecord row = new MemoWordingRecord();
    row.setAddressNumber(wording.subject());
    row.setPlace(wording.place());
    row.setNoteId(wording.note());
    row.setOperatorId(wording.author());
    row.setWrittenMilli(wording.at());
    row.setWording(wording.text().value());
    row.setLink(wording.link());
    return row;
  }

  private static Wording wording(MemoWordingRecord row) {
    return new Wording(
        row.getAddressNumber(),
        row.getPlace(),
        row.getNoteId(),
        row.getOperatorId(),
        row.getWrittenMilli(),
        new ExactText(row.getWording()),
        row.getLink());
  }
}
