package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.LOG_CHECKPOINT;
import static jp.madoguchi.storage.centre.schema.Tables.LOG_COSIGNATURE;
import static jp.madoguchi.storage.centre.schema.Tables.LOG_ERA;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.merkle.MerkleProver;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.LogCheckpointRecord;
import org.jooq.Condition;
import org.jooq.InsertSetMoreStep;
import org.jooq.Select;

/** Checkpoints of the centre's log, what witnesses added to them, and the log's eras. */
public final class Checkpoints {
  /**
   * A checkpoint.
   *
   * @param made when
   * @param note as it was signed, without the lines of witnesses
   */
  public record Made(int era, long size, Instant made, Bytes note) {}

  /**
   * What a witness said.
   *
   * @param line of the note
   */
  public record Cosigned(String witness, long size, Instant at, Bytes line) {}

  /** When an era began, at what size, and who said so; the first one by nobody. */
  public record Era(int number, long begunSize, Instant begun, String by, String reason) {}

  /** For longer than this no witness is asked about one checkpoint. */
  private static final Duration ASKING = Duration.ofMinutes(10);

  private static final int FIRST_ERA = 1;

  private final OwnRows own;

  Checkpoints(OwnRows own) {
    this.own = own;
  }

  /** Begins the first era unless it has begun. */
  void begin() {
    keep(new Era(FIRST_ERA, 0, Instant.EPOCH, "", "")).onConflictDoNothing().execute();
  }

  /** The present era. */
  public Era era() {
    return eras().getLast();
  }

  /** The same; nobody else makes a checkpoint or begins an era before this transaction ends. */
  public Era lockEra() {
    own.selectFrom(LOG_ERA).and(LOG_ERA.ERA.eq(FIRST_ERA)).forUpdate().fetchSingle();
    return era();
  }

  /** All eras, the first one first. */
  public List<Era> eras() {
    return own.selectFrom(LOG_ERA)
        .orderBy(LOG_ERA.ERA)
        .fetch(row ->
            new Era(
                row.getEra(),
                row.getBegunSize(),
                row.getBegunMilli(),
                row.getBegunBy(),
                row.getReason()));
  }

  /** Begins the next era at this size. */
  public Era begin(long size, Instant at, String by, String reason) {
    Era next = new Era(lockEra().number() + 1, size, at, by, reason);
    keep(next).execute();
    return next;
  }

  private InsertSetMoreStep<?> keep(Era era) {
    return own.insertInto(LOG_ERA)
        .set(LOG_ERA.ERA, era.number())
        .set(LOG_ERA.BEGUN_SIZE, era.begunSize())
        .set(LOG_ERA.BEGUN_MILLI, era.begun())
        .set(LOG_ERA.BEGUN_BY, era.by())
        .set(LOG_ERA.REASON, era.reason());
  }

  /** The tree over the log's entries, as far as there are checkpoints. */
  public MerkleProver tree() {
    return new MerkleProver(new LedgerNodes(own));
  }

  /** The tree, brought up to this size first. */
  public MerkleProver treeUpTo(long size) {
    LedgerNodes nodes = new LedgerNodes(own);
    nodes.extend(size);
    return new MerkleProver(nodes);
  }

  /** The newest checkpoint of an era. */
  public Optional<Made> newest(int era) {
    return newest(LOG_CHECKPOINT.ERA.eq(era));
  }

  /** The newest checkpoint of an era that a witness cosigned. */
  public Optional<Made> newestCosigned(int era) {
    return newest(LOG_CHECKPOINT.ERA.eq(era).and(exists(cosignatures())));
  }

  private Select<?> cosignatures() {
    return selectOne()
        .from(LOG_COSIGNATURE)
        .where(own.in(LOG_COSIGNATURE))
        .and(LOG_COSIGNATURE.ERA.eq(LOG_CHECKPOINT.ERA))
        .and(LOG_COSIGNATURE.LOG_SIZE.eq(LOG_CHECKPOINT.LOG_SIZE));
  }

  private Optional<Made> newest(Condition which) {
    return own.selectFrom(LOG_CHECKPOINT)
        .and(which)
        .orderBy(LOG_CHECKPOINT.LOG_SIZE.desc())
        .limit(1)
        .fetchOptional(Checkpoints::made);
  }

  private static Made made(LogCheckpointRecord row) {
    return new Made(row.getEra(), row.getLogSize(), row.getMadeMilli(), row.getNote());
  }

  /** Keeps a checkpoint; those from well before it that nobody cosigned go. */
  public void keep(Made made) {
    own.deleteFrom(LOG_CHECKPOINT)
        .and(LOG_CHECKPOINT.ERA.eq(made.era()))
        .and(LOG_CHECKPOINT.LOG_SIZE.lt(made.size()))
        .and(LOG_CHECKPOINT.MADE_MILLI.lt(made.made().minus(ASKING)))
        .and(notExists(cosignatures()))
        .execute();
    own.insertInto(LOG_CHECKPOINT)
        .set(LOG_CHECKPOINT.ERA, made.era())
        .set(LOG_CHECKPOINT.LOG_SIZE, made.size())
        .set(LOG_CHECKPOINT.MADE_MILLI, made.made())
        .set(LOG_CHECKPOINT.NOTE, made.note())
        .execute();
  }

  /** Whether it is still here: another node may have made a newer one meanwhile. */
  public boolean isKept(Made made) {
    return own.exists(
        LOG_CHECKPOINT,
        LOG_CHECKPOINT.ERA.eq(made.era()).and(LOG_CHECKPOINT.LOG_SIZE.eq(made.size())));
  }

  /** What witnesses added to a checkpoint. */
  public List<Cosigned> cosignatures(int era, long size) {
    return cosigned(LOG_COSIGNATURE.ERA.eq(era).and(LOG_COSIGNATURE.LOG_SIZE.eq(size)));
  }

  /** What a witness cosigned last in an era. */
  public Optional<Cosigned> last(int era, String witness) {
    List<Cosigned> all =
        cosigned(LOG_COSIGNATURE.ERA.eq(era).and(LOG_COSIGNATURE.WITNESS.eq(witness)));
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private List<Cosigned> cosigned(Condition which) {
    return own.selectFrom(LOG_COSIGNATURE)
        .and(which)
        .orderBy(LOG_COSIGNATURE.LOG_SIZE, LOG_COSIGNATURE.WITNESS)
        .fetch(row ->
            new Cosigned(
                row.getWitness(), row.getLogSize(), row.getCosignedMilli(), row.getLine()));
  }

  /**
   * Keeps what a witness said of a checkpoint that is here, in the place of what it said of this
   * size before; of its earlier ones of the same day (UTC) only this is kept.
   */
  public void keep(int era, Cosigned cosigned) {
    Instant day = cosigned.at().truncatedTo(ChronoUnit.DAYS);
    own.deleteFrom(LOG_COSIGNATURE)
        .and(LOG_COSIGNATURE.ERA.eq(era))
        .and(LOG_COSIGNATURE.WITNESS.eq(cosigned.witness()))
        .and(
            LOG_COSIGNATURE
                .LOG_SIZE
                .eq(cosigned.size())
                .or(
                    LOG_COSIGNATURE
                        .LOG_SIZE
                        .lt(cosigned.size())
                        .and(LOG_COSIGNATURE.COSIGNED_MILLI.ge(day))))
        .execute();
    own.insertInto(LOG_COSIGNATURE)
        .set(LOG_COSIGNATURE.ERA, era)
        .set(LOG_COSIGNATURE.LOG_SIZE, cosigned.size())
        .set(LOG_COSIGNATURE.WITNESS, cosigned.witness())
        .set(LOG_COSIGNATURE.COSIGNED_MILLI, cosigned.at())
        .set(LOG_COSIGNATURE.LINE, cosigned.line())
        .execute();
  }
}
