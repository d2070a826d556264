package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.ACCESS_LOG;
import static jp.madoguchi.storage.terminal.schema.Tables.ACCESS_LOG_HEAD;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.anchor.AnchoredAct;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.AccessLogHeadRecord;
import org.jooq.DSLContext;

/** The access log; who appends locks the chain's end. */
final class StoredLog implements AccessLog {
  private static final int MAX_DETAIL = 500;

  private final Transactions transactions;
  private final StoredAnchor anchor;
  private final Clock clock;
  private final TerminalId terminal;

  StoredLog(Transactions transactions, StoredAnchor anchor, Clock clock, TerminalId terminal) {
    this.transactions = transactions;
    this.anchor = anchor;
    this.clock = clock;
    this.terminal = terminal;
  }

  /** The sequence and hash of the newest entry. */
  record Head(long size, Bytes hash) {}

  @Override
  public AccessEntry append(
      OperatorId operator, Optional<Ulid> session, Optional<Purpose> purpose, AccessNote note) {
    if (note.detail().length() > MAX_DETAIL) {
      throw new IllegalArgumentException("a note's detail has at most 500 characters");
    }
    return write(note.event(), db -> {
      AccessLogHeadRecord head = db.selectFrom(ACCESS_LOG_HEAD).forUpdate().fetchSingle();
      AccessEntry entry =
          new AccessEntry(
              head.getSequence() + 1,
              head.getEntryHash(),
              now(),
              clock.tick(),
              terminal,
              operator,
              session,
              note.event(),
              purpose,
              note.subject(),
              note.change(),
              note.detail());
      write(db, head, entry);
      return entry;
    });
  }

  private <T> T write(AccessEvent event, Transactions.Work<T, RuntimeException> work) {
    return switch (event) {
      case LOGIN -> anchor.write(AnchoredAct.LOGIN, work);
      case LOGOUT -> anchor.write(AnchoredAct.LOGOUT, work);
      default -> transactions.write(work);
    };
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static void write(DSLContext db, AccessLogHeadRecord head, AccessEntry entry) {
    Bytes bytes = AccessCodec.encode(entry);
    Bytes hash = AccessCodec.hash(bytes);
    db.insertInto(ACCESS_LOG)
        .set(ACCESS_LOG.SEQUENCE, entry.sequence())
        .set(ACCESS_LOG.ENTRY, bytes)
        .set(ACCESS_LOG.ENTRY_HASH, hash)
        .set(ACCESS_LOG.LOGGED_MILLI, entry.at())
        .set(ACCESS_LOG.OPERATOR_ID, entry.operator())
        .set(ACCESS_LOG.EVENT, entry.event())
        .set(ACCESS_LOG.SUBJECT, entry.subject().orElse(null))
        .execute();
    head.setSequence(entry.sequence());
    head.setEntryHash(hash);
    head.update();
  }

  @Override
  public List<AccessEntry> from(long sequence, int limit) {
    return transactions.read(db -> from(db, sequence, limit));
  }

  static List<AccessEntry> from(DSLContext db, long sequence, int limit) {
    return db.select(ACCESS_LOG.ENTRY)
        .from(ACCESS_LOG)
        .where(ACCESS_LOG.SEQUENCE.ge(sequence))
        .orderBy(ACCESS_LOG.SEQUENCE)
        .limit(limit)
        .fetch(row -> entry(row.value1()));
  }

  @Override
  public Optional<AccessEntry> last() {
    return transactions.read(db -> from(db, head(db).size(), 1).stream().findFirst());
  }

  static Head head(DSLContext db) {
    return db.selectFrom(ACCESS_LOG_HEAD)
        .fetchSingle(row -> new Head(row.getSequence(), row.getEntryHash()));
  }

  private static AccessEntry entry(Bytes bytes) {
    try {
      return AccessCodec.decode(bytes);
    } catch (MalformedCbor e) {
      throw new StoreUnavailable(new StoreFailure.Damaged(e));
    }
  }
}
