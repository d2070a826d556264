package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.ACCESS_ENTRY;
import static jp.madoguchi.storage.centre.schema.Tables.BATCH;
import static jp.madoguchi.storage.centre.schema.Tables.CENTRE_LOG;
import static jp.madoguchi.storage.centre.schema.Tables.QUARANTINE;
import static jp.madoguchi.storage.centre.schema.Tables.RECEIPT;
import static jp.madoguchi.storage.centre.schema.Tables.RESEALED_BATCH;
import static jp.madoguchi.storage.centre.schema.Tables.SEALED_PART;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.log.ContentCodec;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.ManyRows;
import jp.madoguchi.storage.centre.schema.tables.records.AccessEntryRecord;
import jp.madoguchi.storage.centre.schema.tables.records.CentreLogRecord;
import jp.madoguchi.storage.centre.schema.tables.records.QuarantineRecord;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/** Batches as they arrived, the receipts given for them, and the centre's Merkle log over both. */
public final class Ledger {
  private static final int PART = 512 * 1024;
  private static final short ONLY = 1;

  /** Which batch of which terminal. */
  public record Place(TerminalId device, int epoch, long sequence) {}

  private final OwnRows own;
  private final DSLContext sql;

  Ledger(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
  }

  /**
   * The centre's log, locked until the transaction ends: batches are taken in one after the other.
   */
  public MerkleFrontier lockLog() {
    return begun(own.selectFrom(CENTRE_LOG).and(CENTRE_LOG.ID.eq(ONLY)).forUpdate());
  }

  /** The centre's log; batches may be taken in meanwhile. */
  public MerkleFrontier log() {
    return begun(own.selectFrom(CENTRE_LOG).and(CENTRE_LOG.ID.eq(ONLY)));
  }

  private static MerkleFrontier begun(ResultQuery<CentreLogRecord> log) {
    return log.fetchOptional(Ledger::frontier)
        .orElseThrow(() -> new IllegalStateException("the centre's log has no beginning"));
  }

  /** Writes the log's new state. */
  public void keepLog(MerkleFrontier log) {
    CentreLogRecord row = own.newRecord(CENTRE_LOG);
    row.setId(ONLY);
    row.setSize(log.size());
    row.setFrontier(Bytes.of(log.encode()));
    row.merge();
  }

  /** Begins the log unless it has begun; where two nodes begin at once, one of them does. */
  int begin() {
    return own.insertInto(CENTRE_LOG)
        .set(CENTRE_LOG.ID, ONLY)
        .set(CENTRE_LOG.SIZE, 0L)
        .set(CENTRE_LOG.FRONTIER, Bytes.of(MerkleFrontier.empty().encode()))
        .onConflictDoNothing()
        .execute();
  }

  /** The hash of the batch at this place. */
  public Optional<Bytes> batchHash(Place place) {
    return own.select(BATCH.HASH)
        .and(BATCH.TERMINAL.eq(place.device()))
        .and(BATCH.EPOCH.eq(place.epoch()))
        .and(BATCH.SEQUENCE.eq(place.sequence()))
        .fetchOptional(row -> row.value1());
  }

  /** Keeps a sealed batch that was taken in. */
  public void keepBatch(
      long centreIndex, Place place, Bytes hash, byte[] sealed, Instant receivedAt) {
    keepSealed(hash, sealed);
    own.insertInto(BATCH)
        .set(BATCH.CENTRE_INDEX, centreIndex)
        .set(BATCH.TERMINAL, place.device())
        .set(BATCH.EPOCH, place.epoch())
        .set(BATCH.SEQUENCE, place.sequence())
        .set(BATCH.HASH, hash)
        .set(BATCH.RECEIVED_MILLI, receivedAt)
        .execute();
  }

  /** Keeps what a batch came in that was sealed once more. */
  public void keepOuter(Bytes hash, Bytes outer) {
    Bytes outerHash = Sha256.of(outer.toArray());
    keepSealed(outerHash, outer.toArray());
    own.insertInto(RESEALED_BATCH)
        .set(RESEALED_BATCH.HASH, hash)
        .set(RESEALED_BATCH.OUTER_HASH, outerHash)
        .onConflictDoNothing()
        .execute();
  }

  /** What a batch of this hash came in, where it was sealed once more. */
  public Optional<byte[]> outer(Bytes hash) {
    return own.select(RESEALED_BATCH.OUTER_HASH)
        .and(RESEALED_BATCH.HASH.eq(hash))
        .fetchOptional(row -> row.value1())
        .flatMap(this::sealed);
  }

  /** Keeps sealed bytes that were not taken in, with the reason; the same bytes once. */
  public void quarantine(
      Place place, Bytes hash, byte[] sealed, String reason, Instant receivedAt) {
    keepSealed(hash, sealed);
    QuarantineRecord row = own.newRecord(QUARANTINE);
    row.setHash(hash);
    row.setTerminal(place.device());
    row.setEpoch(place.epoch());
    row.setSequence(place.sequence());
    row.setReason(reason);
    row.setReceivedMilli(receivedAt);
    row.merge();
  }

  /** Hashes of what lies in quarantine for a terminal. */
  public List<Bytes> quarantined(TerminalId device) {
    return own.select(QUARANTINE.HASH)
        .and(QUARANTINE.TERMINAL.eq(device))
        .orderBy(QUARANTINE.RECEIVED_MILLI)
        .fetch(row -> row.value1());
  }

  /** Sealed bytes by their hash. */
  public Optional<byte[]> sealed(Bytes hash) {
    List<byte[]> parts =
        own.select(SEALED_PART.CONTENT)
            .and(SEALED_PART.HASH.eq(hash))
            .orderBy(SEALED_PART.PART)
            .fetch(row -> row.value1().toArray());
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    parts.forEach(whole::writeBytes);
    return Optional.of(whole.toByteArray());
  }

  /** Keeps a receipt's signed bytes. */
  public void keepReceipt(long centreIndex, Place place, byte[] content) {
    own.insertInto(RECEIPT)
        .set(RECEIPT.TERMINAL, place.device())
        .set(RECEIPT.EPOCH, place.epoch())
        .set(RECEIPT.SEQUENCE, place.sequence())
        .set(RECEIPT.CENTRE_INDEX, centreIndex)
        .set(RECEIPT.CONTENT, Bytes.of(content))
        .execute();
  }

  /** The receipt of the batch at this place. */
  public Optional<byte[]> receipt(Place place) {
    return own.select(RECEIPT.CONTENT)
        .and(RECEIPT.TERMINAL.eq(place.device()))
        .and(RECEIPT.EPOCH.eq(place.epoch()))
        .and(RECEIPT.SEQUENCE.eq(place.sequence()))
        .fetchOptional(row -> row.value1().toArray());
  }

  /** All receipts of a terminal in the order in which they were given. */
  public List<byte[]> receipts(TerminalId device) {
    return own.select(RECEIPT.CONTENT)
        .and(RECEIPT.TERMINAL.eq(device))
        .orderBy(RECEIPT.CENTRE_INDEX)
        .fetch(row -> row.value1().toArray());
  }

  /**
   * An entry of the log as the tables tell of it.
   *
   * @param receipt the bytes; empty where there is none
   */
  public record Logged(long centreIndex, Place place, Bytes hash, Optional<Bytes> receipt) {}

  /** Entries after an index, in their order. */
  public List<Logged> after(long index, int most) {
    return sql.select(
            BATCH.CENTRE_INDEX,
            BATCH.TERMINAL,
            BATCH.EPOCH,
            BATCH.SEQUENCE,
            BATCH.HASH,
            RECEIPT.CONTENT)
        .from(BATCH)
        .leftJoin(RECEIPT)
        .on(own.in(RECEIPT))
        .and(RECEIPT.TERMINAL.eq(BATCH.TERMINAL))
        .and(RECEIPT.EPOCH.eq(BATCH.EPOCH))
        .and(RECEIPT.SEQUENCE.eq(BATCH.SEQUENCE))
        .where(own.in(BATCH))
        .and(BATCH.CENTRE_INDEX.gt(index))
        .orderBy(BATCH.CENTRE_INDEX)
        .limit(most)
        .fetch(row ->
            new Logged(
                row.value1(),
                new Place(row.value2(), row.value3(), row.value4()),
                row.value5(),
                Optional.ofNullable(row.value6())));
  }

  /** How many receipts there are. */
  public long receipts() {
    return own.count(RECEIPT);
  }

  /** Keeps the access entries that one batch brought, in their order. */
  public void keepEntries(long centreIndex, TerminalId device, List<StoredEntry> entries) {
    List<AccessEntryRecord> rows = new ArrayList<>();
    for (StoredEntry each : entries) {
      AccessEntryRecord row = own.newRecord(ACCESS_ENTRY);
      row.setCentreIndex(centreIndex);
      row.setPlace(rows.size());
      row.setTerminal(device);
      row.setSequence(each.entry().sequence());
      row.setOperatorId(each.entry().operator());
      row.setSubject(each.entry().subject().orElse(null));
      row.setSound((short) (each.sound() ? 1 : 0));
      row.setEntry(each.bytes());
      each.entry()
          .salted()
          .ifPresent(salted -> {
            row.setSalt(salted.salt());
            row.setContent(ContentCodec.encode(salted.content()));
          });
      rows.add(row);
    }
    ManyRows.insert(sql, ACCESS_ENTRY, rows);
  }

  /** How many access entries of a terminal are here, and how many of them are not sound. */
  public Entries entries(TerminalId device) {
    var ofDevice = ACCESS_ENTRY.TERMINAL.eq(device);
    return new Entries(
        own.count(ACCESS_ENTRY, ofDevice),
        own.count(ACCESS_ENTRY, ofDevice.and(ACCESS_ENTRY.SOUND.eq((short) 0))));
  }

  /**
   * A count of access entries.
   *
   * @param unsound those that do not continue the terminal's chain
   */
  public record Entries(int all, int unsound) {}

  private void keepSealed(Bytes hash, byte[] sealed) {
    boolean known = own.exists(SEALED_PART, SEALED_PART.HASH.eq(hash));
    for (int part = 0; !known && (long) part * PART < Math.max(1, sealed.length); part++) {
      int from = part * PART;
      own.insertInto(SEALED_PART)
          .set(SEALED_PART.HASH, hash)
          .set(SEALED_PART.PART, part)
          .set(
              SEALED_PART.CONTENT,
              Bytes.of(Arrays.copyOfRange(sealed, from, Math.min(sealed.length, from + PART))))
          .execute();
    }
  }

  private static MerkleFrontier frontier(CentreLogRecord row) {
    try {
      return MerkleFrontier.decode(row.getFrontier().toArray());
    } catch (MalformedCbor e) {
      throw new IllegalStateException("the centre's log is damaged", e);
    }
  }
}
