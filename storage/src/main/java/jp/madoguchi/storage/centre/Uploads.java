package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.UPLOAD;
import static jp.madoguchi.storage.centre.schema.Tables.UPLOAD_PIECE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.transfer.ManifestCodec;
import jp.madoguchi.core.transfer.Pieces;
import jp.madoguchi.core.transfer.UploadManifest;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.UploadRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Batches that come in pieces. A terminal has one at a time; who changes it locks its row. What is
 * kept here is nothing that was taken in.
 */
public final class Uploads {
  private final OwnRows own;
  private final DSLContext sql;

  Uploads(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
  }

  /**
   * What uploads may come to.
   *
   * @param uploads how many are under way
   * @param bytes what they may come to when they are whole
   */
  public record Load(int uploads, long bytes) {}

  /** How much is under way; what the upload of {@code but} takes is not counted. */
  public Load load(TerminalId but) {
    return load(UPLOAD.TERMINAL.ne(but));
  }

  /** How much is under way. */
  public Load load() {
    return load(noCondition());
  }

  private Load load(Condition condition) {
    return sql.select(count(), coalesce(sum(UPLOAD.SIZE), BigDecimal.ZERO))
        .from(UPLOAD)
        .where(own.in(UPLOAD))
        .and(condition)
        .fetchSingle(row -> new Load(row.value1(), row.value2().longValueExact()));
  }

  /** What a terminal uploads. */
  public Optional<UploadManifest> manifest(TerminalId device) {
    return own.selectFrom(UPLOAD).and(UPLOAD.TERMINAL.eq(device)).fetchOptional(Uploads::manifest);
  }

  /**
   * Begins an upload in the place of an earlier one of the terminal, or goes on with the same.
   *
   * @param manifest whose signatures hold
   */
  public void begin(UploadManifest manifest, Instant now) {
    Optional<UploadRecord> there = locked(manifest.device());
    if (there.map(Uploads::manifest).filter(manifest::equals).isPresent()) {
      touch(manifest.device(), now);
      return;
    }
    remove(manifest.device());
    own.insertInto(UPLOAD)
        .set(UPLOAD.TERMINAL, manifest.device())
        .set(UPLOAD.EPOCH, manifest.epoch())
        .set(UPLOAD.SEQUENCE, manifest.sequence())
        .set(UPLOAD.ENVELOPE_HASH, manifest.envelopeHash())
        .set(UPLOAD.SIZE, manifest.size())
        .set(UPLOAD.MANIFEST, Bytes.of(ManifestCodec.encode(manifest)))
        .set(UPLOAD.TOUCHED_MILLI, now)
        .execute();
  }

  /**
   * Keeps pieces that were found to be those which this manifest names; one that is there already
   * stays.
   *
   * @return how many were not there; none where the terminal uploads something else by now
   */
  public int keep(UploadManifest manifest, Map<Integer, byte[]> pieces, Instant now) {
    TerminalId device = manifest.device();
    if (locked(device).map(Uploads::manifest).filter(manifest::equals).isEmpty()) {
      return 0;
    }
    int fresh = 0;
    for (Map.Entry<Integer, byte[]> piece : pieces.entrySet()) {
      fresh +=
          own.insertInto(UPLOAD_PIECE)
              .set(UPLOAD_PIECE.TERMINAL, device)
              .set(UPLOAD_PIECE.PLACE, piece.getKey())
              .set(UPLOAD_PIECE.CONTENT, Bytes.of(piece.getValue()))
              .onConflictDoNothing()
              .execute();
    }
    touch(device, now);
    return fresh;
  }

  /** Which pieces of a terminal's upload are here. */
  public BitSet held(TerminalId device) {
    BitSet held = new BitSet();
    own.select(UPLOAD_PIECE.PLACE)
        .and(UPLOAD_PIECE.TERMINAL.eq(device))
        .forEach(row -> held.set(row.value1()));
    return held;
  }

  /** One piece. */
  public Optional<Bytes> piece(TerminalId device, int place) {
    return own.select(UPLOAD_PIECE.CONTENT)
        .and(UPLOAD_PIECE.TERMINAL.eq(device))
        .and(UPLOAD_PIECE.PLACE.eq(place))
        .fetchOptional(row -> row.value1());
  }

  /**
   * The sealed bytes of an upload; empty where the terminal uploads something else or one lacks.
   */
  public Optional<byte[]> whole(UploadManifest manifest) {
    Pieces pieces = manifest.pieces();
    byte[] whole = new byte[pieces.size()];
    int chunks = 0;
    if (manifest(manifest.device()).filter(manifest::equals).isEmpty()) {
      return Optional.empty();
    }
    for (var row :
        sql.select(UPLOAD_PIECE.PLACE, UPLOAD_PIECE.CONTENT)
            .from(UPLOAD_PIECE)
            .where(own.in(UPLOAD_PIECE))
            .and(UPLOAD_PIECE.TERMINAL.eq(manifest.device()))
            .fetch()) {
      int piece = row.value1();
      if (!pieces.isPage(piece)) {
        byte[] content = row.value2().toArray();
        System.arraycopy(content, 0, whole, pieces.chunk(piece) * Pieces.CHUNK, content.length);
        chunks++;
      }
    }
    return chunks == pieces.chunks() ? Optional.of(whole) : Optional.empty();
  }

  /** Forgets a terminal's upload. */
  public void remove(TerminalId device) {
    if (locked(device).isPresent()) {
      own.deleteFrom(UPLOAD_PIECE).and(UPLOAD_PIECE.TERMINAL.eq(device)).execute();
      own.deleteFrom(UPLOAD).and(UPLOAD.TERMINAL.eq(device)).execute();
    }
  }

  /** Forgets uploads of which nothing came since then. */
  public void expire(Instant since) {
    own.select(UPLOAD.TERMINAL)
        .and(UPLOAD.TOUCHED_MILLI.lt(since))
        .orderBy(UPLOAD.TERMINAL)
        .forUpdate()
        .fetch(row -> row.value1())
        .forEach(this::remove);
  }

  private Optional<UploadRecord> locked(TerminalId device) {
    return own.selectFrom(UPLOAD).and(UPLOAD.TERMINAL.eq(device)).forUpdate().fetchOptional();
  }

  private void touch(TerminalId device, Instant now) {
    sql.update(UPLOAD)
        .set(UPLOAD.TOUCHED_MILLI, now)
        .where(own.in(UPLOAD))
        .and(UPLOAD.TERMINAL.eq(device))
        .execute();
  }

  private static UploadManifest manifest(UploadRecord row) {
    try {
      return ManifestCodec.decode(row.getManifest().toArray());
    } catch (MalformedCbor e) {
      throw new IllegalStateException("an upload's manifest is damaged", e);
    }
  }
}
