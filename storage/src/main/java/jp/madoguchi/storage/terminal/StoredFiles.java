package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RECEIVED_FILE;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.ReceivedFile;
import jp.madoguchi.core.retention.ReceivedFiles;
import jp.madoguchi.core.value.Ulid;

/** Received data, a row each. */
final class StoredFiles implements ReceivedFiles {
  private final Transactions transactions;

  StoredFiles(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void put(ReceivedFile file) {
    transactions.change(db -> {
      db.deleteFrom(RECEIVED_FILE).where(RECEIVED_FILE.FILE_ID.eq(file.id())).execute();
      db.insertInto(RECEIVED_FILE)
          .set(RECEIVED_FILE.FILE_ID, file.id())
          .set(RECEIVED_FILE.KEPT, file.kept())
          .set(RECEIVED_FILE.COUNTED_FROM, file.countedFrom())
          .set(RECEIVED_FILE.CONTENT, file.content())
          .execute();
    });
  }

  @Override
  public Optional<ReceivedFile> find(Ulid id) {
    return transactions.read(db ->
        db.selectFrom(RECEIVED_FILE)
            .where(RECEIVED_FILE.FILE_ID.eq(id))
            .fetchOptional(row ->
                new ReceivedFile(
                    row.getFileId(), row.getKept(), row.getCountedFrom(), row.getContent())));
  }

  @Override
  public List<Ulid> of(Kept kept) {
    return transactions.read(db ->
        db.select(RECEIVED_FILE.FILE_ID)
            .from(RECEIVED_FILE)
            .where(RECEIVED_FILE.KEPT.eq(kept))
            .orderBy(RECEIVED_FILE.COUNTED_FROM, RECEIVED_FILE.FILE_ID)
            .fetch(RECEIVED_FILE.FILE_ID));
  }
}
