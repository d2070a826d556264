package jp.madoguchi.sandbox.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** An outbox that forgets with the test, and lets a test put in what no desk would. */
final class MemoryOutbox implements Outbox {
  private static final Bytes NONE = Bytes.of(new byte[32]);

  private final List<ApprovedChange> changes = new ArrayList<>();
  private final List<AccessEntry> log = new ArrayList<>();
  private final Deque<Sealed> unanswered = new ArrayDeque<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<Bytes> hashes = new ArrayList<>();
  private Position position = new Position(1, 1, NONE, NONE, Optional.empty());
  private long logSize;
  private Bytes logHash = NONE;

  synchronized void put(List<ApprovedChange> more) {
    changes.addAll(more);
  }

  synchronized void put(AccessEntry entry, Bytes hash) {
    log.add(entry);
    logSize = entry.sequence();
    logHash = hash;
  }

  /** As after a restore from an old copy: the row stands elsewhere. */
  synchronized void moveTo(Position elsewhere) {
    unanswered.clear();
    position = elsewhere;
  }

  synchronized List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  /** What has no answer, oldest first. */
  synchronized List<Sealed> waiting() {
    return List.copyOf(unanswered);
  }

  @Override
  public synchronized Position position() {
    return position;
  }

  @Override
  public synchronized Load load(int limit) {
    return new Load(changes, log, logSize, logHash);
  }

  @Override
  public synchronized void seal(Batch batch, Bytes sealed) {
    changes.removeAll(batch.changes());
    log.removeAll(batch.log());
    long sequence = batch.header().sequence();
    unanswered.add(new Sealed(batch.header().epoch(), sequence, sealed));
    position =
        new Position(
            position.epoch(),
            sequence + 1,
            Sha256.of(sealed.toArray()),
            position.previousReceiptHash(),
            position.lastCentreTime());
  }

  @Override
  public synchronized Optional<Sealed> oldestUnanswered() {
    return Optional.ofNullable(unanswered.peek());
  }

  @Override
  public synchronized void answered(Receipt receipt, Bytes receiptBytes) {
    unanswered.remove();
    receipts.add(receipt);
    hashes.add(Sha256.of(receiptBytes));
    position =
        new Position(
            position.epoch(),
            position.nextSequence(),
            position.previousBatchHash(),
            Sha256.of(receiptBytes.toArray()),
            Optional.of(receipt.centreTime()));
  }

  @Override
  public synchronized boolean beginEpoch(int over, long size) {
    if (position.epoch() != over) {
      return false;
    }
    unanswered.clear();
    position = new Position(over + 1, 1, NONE, NONE, position.lastCentreTime());
    return true;
  }

  @Override
  public synchronized Optional<Bytes> receiptHash(long sequence) {
    return sequence > hashes.size()
        ? Optional.empty()
        : Optional.of(hashes.get((int) sequence - 1));
  }

  /** It keeps no bytes of what was answered. */
  @Override
  public synchronized boolean sendAgain(long from) {
    return false;
  }

  @Override
  public synchronized Unsent unsent() {
    return new Unsent(changes.size(), Optional.empty());
  }

  @Override
  public synchronized Optional<Receipt> lastReceipt() {
    return receipts.isEmpty() ? Optional.empty() : Optional.of(receipts.getLast());
  }
}
