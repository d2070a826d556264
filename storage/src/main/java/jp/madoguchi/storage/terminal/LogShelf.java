package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.ACCESS_LOG;

import java.time.LocalDate;
import jp.madoguchi.core.retention.Due;
import jp.madoguchi.core.retention.Kept;
import org.jooq.DSLContext;

/** What log entries say about people; entries that no batch has carried yet are held back. */
record LogShelf() implements Shelf {
  @Override
  public Kept kept() {
    return Kept.LOG_CONTENT;
  }

  @Override
  public Due due(DSLContext db, LocalDate through) {
    Due due =
        Dues.ofMoments(
            db,
            ACCESS_LOG,
            ACCESS_LOG.LOGGED_MILLI,
            StoredArchive.erasable(db, Dues.endOf(through)));
    int old =
        db.fetchCount(
            ACCESS_LOG,
            ACCESS_LOG.LOGGED_MILLI.lt(Dues.endOf(through)).and(ACCESS_LOG.CONTENT.isNotNull()));
    return new Due(due.count(), due.oldest(), old - due.count());
  }

  @Override
  public int erase(DSLContext db, LocalDate through, int limit) {
    return StoredArchive.erase(db, Dues.endOf(through), limit);
  }
}
