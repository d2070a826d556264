package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.ACCESS_LOG;
import static jp.madoguchi.storage.terminal.schema.Tables.ACCESS_LOG_CHECKPOINT;
import static jp.madoguchi.storage.terminal.schema.Tables.OUTBOX_POSITION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Checkpoints of the access log, and the end of its content. */
final class StoredArchive implements LogArchive {
  private static final int PAGE = 1000;

  private final Transactions transactions;

  StoredArchive(Transactions transactions) {
    this.transactions = transactions;
  }

  /** A tree over the first entries, and the hash of the last of them. */
  private record Grown(MerkleFrontier tree, Bytes lastHash) {}

  @Override
  public void checkpoint(Signer signer) {
    checkpoint(transactions.read(StoredLog::head).size(), signer);
  }

  @Override
  public void checkpoint(long size, Signer signer) {
    Grown grown = transactions.read(db -> start(db, size));
    if (grown.tree().size() == size) {
      return;
    }
    while (grown.tree().size() < size) {
      Grown before = grown;
      grown = transactions.read(db -> grow(db, before, size));
    }
    MerkleFrontier tree = grown.tree();
    Bytes note = signer.sign(size, Bytes.of(tree.root()));
    transactions.change(db ->
        db.insertInto(ACCESS_LOG_CHECKPOINT)
            .set(ACCESS_LOG_CHECKPOINT.SIZE, size)
            .set(ACCESS_LOG_CHECKPOINT.NOTE, note)
            .set(ACCESS_LOG_CHECKPOINT.FRONTIER, Bytes.of(tree.encode()))
            .onDuplicateKeyIgnore()
            .execute());
  }

  /** The nearest checkpoint over no more entries. */
  private static Grown start(DSLContext db, long size) {
    MerkleFrontier tree =
        db.selectFrom(ACCESS_LOG_CHECKPOINT)
            .where(ACCESS_LOG_CHECKPOINT.SIZE.le(size))
            .orderBy(ACCESS_LOG_CHECKPOINT.SIZE.desc())
            .limit(1)
            .fetchOptional(row -> decoded(row.getFrontier()))
            .orElse(MerkleFrontier.empty());
    Bytes hash =
        db.select(ACCESS_LOG.ENTRY)
            .from(ACCESS_LOG)
            .where(ACCESS_LOG.SEQUENCE.eq(tree.size()))
            .fetchOptional(row -> AccessCodec.hash(row.value1()))
            .orElse(AccessCodec.NO_HASH);
    return new Grown(tree, hash);
  }

  private static Grown grow(DSLContext db, Grown before, long size) {
    MerkleFrontier tree = before.tree();
    Bytes last = before.lastHash();
    List<Bytes> page =
        db.select(ACCESS_LOG.ENTRY)
            .from(ACCESS_LOG)
            .where(ACCESS_LOG.SEQUENCE.gt(tree.size()).and(ACCESS_LOG.SEQUENCE.le(size)))
            .orderBy(ACCESS_LOG.SEQUENCE)
            .limit(PAGE)
            .fetch(row -> row.value1());
    if (page.isEmpty()) {
      throw damaged(new IllegalStateException("no entry " + (tree.size() + 1)));
    }
    for (Bytes entry : page) {
      requireNext(entry, tree.size() + 1, last);
      tree = tree.append(entry.toArray());
      last = AccessCodec.hash(entry);
    }
    return new Grown(tree, last);
  }

  private static void requireNext(Bytes entry, long sequence, Bytes last) {
    try {
      var read = AccessCodec.decode(entry);
      if (read.sequence() != sequence || !read.previousHash().equals(last)) {
        throw damaged(new IllegalStateException("entry " + sequence + " breaks the chain"));
      }
    } catch (MalformedCbor e) {
      throw damaged(e);
    }
  }

  private static MerkleFrontier decoded(Bytes frontier) {
    try {
      return MerkleFrontier.decode(frontier.toArray());
    } catch (MalformedCbor e) {
      throw damaged(e);
    }
  }

  private static StoreUnavailable damaged(Exception cause) {
    return new StoreUnavailable(new StoreFailure.Damaged(cause));
  }

  @Override
  public Optional<Signed> lastCheckpoint() {
    return transactions.read(db ->
        db.selectFrom(ACCESS_LOG_CHECKPOINT)
            .orderBy(ACCESS_LOG_CHECKPOINT.SIZE.desc())
            .limit(1)
            .fetchOptional(row -> new Signed(row.getSize(), row.getNote())));
  }

  @Override
  public List<Signed> checkpoints(long size, int limit) {
    return transactions.read(db ->
        db.selectFrom(ACCESS_LOG_CHECKPOINT)
            .where(ACCESS_LOG_CHECKPOINT.SIZE.gt(size))
            .orderBy(ACCESS_LOG_CHECKPOINT.SIZE)
            .limit(limit)
            .fetch(row -> new Signed(row.getSize(), row.getNote())));
  }

  @Override
  public long eraseContentBefore(Instant end) {
    long erased = 0;
    for (int page = PAGE; page == PAGE; erased += page) {
      page = transactions.write(db -> erase(db, end, PAGE));
    }
    return erased;
  }

  /** What has content that may go: written before {@code end} and carried by a batch. */
  static Condition erasable(DSLContext db, Instant end) {
    return ACCESS_LOG
        .LOGGED_MILLI
        .lt(end)
        .and(ACCESS_LOG.SEQUENCE.le(db.fetchSingle(OUTBOX_POSITION).getLogCursor()))
        .and(ACCESS_LOG.CONTENT.isNotNull());
  }

  static int erase(DSLContext db, Instant end, int limit) {
    List<Long> old =
        db.select(ACCESS_LOG.SEQUENCE)
            .from(ACCESS_LOG)
            .where(erasable(db, end))
            .orderBy(ACCESS_LOG.SEQUENCE)
            .limit(limit)
            .fetch(row -> row.value1());
    return db.update(ACCESS_LOG)
        .setNull(ACCESS_LOG.SALT)
        .setNull(ACCESS_LOG.CONTENT)
        .setNull(ACCESS_LOG.SUBJECT)
        .where(ACCESS_LOG.SEQUENCE.in(old))
        .execute();
  }
}
