package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.ACCESS_LOG;
import static jp.madoguchi.storage.terminal.schema.Tables.ACCESS_LOG_HEAD;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.anchor.AnchoredAct;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessContent;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.ClockSteps;
import jp.madoguchi.core.log.ContentCodec;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.Salted;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.AccessLogHeadRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The access log; who appends locks the chain's end. */
final class StoredLog implements AccessLog {
  private final Transactions transactions;
  private final StoredAnchor anchor;
  private final Clock clock;
  private final Randomness randomness;
  private final TerminalId terminal;
  private final ClockSteps steps = new ClockSteps();

  StoredLog(
      Transactions transactions,
      StoredAnchor anchor,
      Clock clock,
      Randomness randomness,
      TerminalId terminal) {
    this.transactions = transactions;
    this.anchor = anchor;
    this.clock = clock;
    this.randomness = randomness;
    this.terminal = terminal;
  }

  /** The sequence and hash of the newest entry. */
  record Head(long size, Bytes hash) {}

  @Override
  public AccessEntry append(
      OperatorId operator, Optional<Ulid> session, Optional<Purpose> purpose, AccessNote note) {
    return write(note.event(), db -> append(db, operator, session, purpose, note));
  }

  private <T> T write(AccessEvent event, Transactions.Work<T, RuntimeException> work) {
    return switch (event) {
      case LOGIN -> anchor.write(AnchoredAct.LOGIN, work);
      case LOGOUT -> anchor.write(AnchoredAct.LOGOUT, work);
      default -> transactions.write(work);
    };
  }

  @Override
  public void append(
      OperatorId operator,
      Optional<Ulid> session,
      Optional<Purpose> purpose,
      List<AccessNote> notes) {
    if (!notes.isEmpty()) {
      transactions.change(db -> {
        AccessLogHeadRecord head = lockedHead(db);
        notes.forEach(note -> insert(db, head, operator, session, purpose, note));
        head.update();
      });
    }
  }

  /** As the others, within a transaction of the caller's. */
  AccessEntry append(
      DSLContext db,
      OperatorId operator,
      Optional<Ulid> session,
      Optional<Purpose> purpose,
      AccessNote note) {
    AccessLogHeadRecord head = lockedHead(db);
    AccessEntry entry = insert(db, head, operator, session, purpose, note);
    head.update();
    return entry;
  }

  private static AccessLogHeadRecord lockedHead(DSLContext db) {
    return db.selectFrom(ACCESS_LOG_HEAD).forUpdate().fetchSingle();
  }

  /** The head follows in memory alone. */
  private AccessEntry insert(
      DSLContext db,
      AccessLogHeadRecord head,
      OperatorId operator,
      Optional<Ulid> session,
      Optional<Purpose> purpose,
      AccessNote note) {
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    long tick = clock.tick();
    Optional<AccessNote> step = steps.since(now, tick, () -> newest(db));
    if (step.isPresent()) {
      insert(db, head, entry(head, now, tick, operator, session, Optional.empty(), step.get()));
    }
    AccessEntry entry = entry(head, now, tick, operator, session, purpose, note);
    insert(db, head, entry);
    return entry;
  }

  private AccessEntry entry(
      AccessLogHeadRecord head,
      Instant now,
      long tick,
      OperatorId operator,
      Optional<Ulid> session,
      Optional<Purpose> purpose,
      AccessNote note) {
    Salted salted =
        new Salted(
            Bytes.of(randomness.bytes(Salted.SALT)),
            new AccessContent(purpose, note.subject(), note.change(), note.detail()));
    return new AccessEntry(
        head.getSequence() + 1,
        head.getEntryHash(),
        now,
        tick,
        terminal,
        operator,
        session,
        note.event(),
        note.records(),
        note.numberShown(),
        salted.commitment(),
        Optional.of(salted));
  }

  private static void insert(DSLContext db, AccessLogHeadRecord head, AccessEntry entry) {
    Bytes bytes = AccessCodec.encode(entry);
    Bytes hash = AccessCodec.hash(bytes);
    Salted salted = entry.salted().orElseThrow();
    db.insertInto(ACCESS_LOG)
        .set(ACCESS_LOG.SEQUENCE, entry.sequence())
        .set(ACCESS_LOG.ENTRY, bytes)
        .set(ACCESS_LOG.ENTRY_HASH, hash)
        .set(ACCESS_LOG.LOGGED_MILLI, entry.at())
        .set(ACCESS_LOG.OPERATOR_ID, entry.operator())
        .set(ACCESS_LOG.EVENT, entry.event())
        .set(ACCESS_LOG.SUBJECT, entry.subject().orElse(null))
        .set(ACCESS_LOG.RECORDS, entry.records())
        .set(ACCESS_LOG.SALT, salted.salt())
        .set(ACCESS_LOG.CONTENT, ContentCodec.encode(salted.content()))
        .execute();
    head.setSequence(entry.sequence());
    head.setEntryHash(hash);
  }

  @Override
  public List<AccessEntry> from(long sequence, int limit) {
    return transactions.read(db -> from(db, sequence, limit));
  }

  static List<AccessEntry> from(DSLContext db, long sequence, int limit) {
    return db.select(ACCESS_LOG.ENTRY, ACCESS_LOG.SALT, ACCESS_LOG.CONTENT)
        .from(ACCESS_LOG)
        .where(ACCESS_LOG.SEQUENCE.ge(sequence))
        .orderBy(ACCESS_LOG.SEQUENCE)
        .limit(limit)
        .fetch(row -> entry(row.value1(), row.value2(), row.value3()));
  }

  /** What entries of one sort tell of these people, as far as it is still kept. */
  static List<AccessContent> about(
      DSLContext db,
      AccessEvent event,
      Collection<AddressNumber> people,
      Instant from,
      Instant until) {
    return db
        .select(ACCESS_LOG.ENTRY, ACCESS_LOG.SALT, ACCESS_LOG.CONTENT)
        .from(ACCESS_LOG)
        .where(ACCESS_LOG.LOGGED_MILLI.between(from, until))
        .and(ACCESS_LOG.EVENT.eq(event))
        .and(ACCESS_LOG.SUBJECT.in(people))
        .fetch(row -> entry(row.value1(), row.value2(), row.value3()))
        .stream()
        .flatMap(entry -> entry.salted().stream())
        .map(Salted::content)
        .toList();
  }

  @Override
  public Optional<AccessEntry> last() {
    return transactions.read(StoredLog::newest);
  }

  private static Optional<AccessEntry> newest(DSLContext db) {
    return from(db, head(db).size(), 1).stream().findFirst();
  }

  static Head head(DSLContext db) {
    return db.selectFrom(ACCESS_LOG_HEAD)
        .fetchSingle(row -> new Head(row.getSequence(), row.getEntryHash()));
  }

  private static AccessEntry entry(Bytes bytes, @Nullable Bytes salt, @Nullable Bytes content) {
    try {
      AccessEntry entry = AccessCodec.decode(bytes);
      return salt == null || content == null
          ? entry
          : entry.with(Optional.of(new Salted(salt, ContentCodec.decode(content))));
    } catch (MalformedCbor e) {
      throw new StoreUnavailable(new StoreFailure.Damaged(e));
    }
  }
}
