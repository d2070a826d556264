package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.MEDIUM;
import static jp.madoguchi.storage.centre.schema.Tables.MEDIUM_REFUSAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.medium.BatchPlace;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.schema.tables.records.MediumRecord;
import jp.madoguchi.storage.centre.schema.tables.records.MediumRefusalRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The centre's ledger of media (媒体管理簿): which were read in, and which were answered. */
public final class Media {
  /**
   * One writing of one medium by a terminal.
   *
   * @param indexFile the closed index as it was found on the medium
   * @param answered when it was answered last
   */
  public record Line(
      TerminalId terminal,
      Ulid dispatch,
      MediumNumber number,
      Instant writtenAt,
      Bytes indexFile,
      Instant readAt,
      String readBy,
      Optional<Instant> answered) {}

  private final OwnRows own;
  private final DSLContext sql;

  Media(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
  }

  /**
   * Enters a medium; one that is read again keeps who read it first.
   *
   * @param refusals of its batches that were not taken in now, as the terminal is told them
   */
  public void keep(Line line, Map<BatchPlace, Bytes> refusals) {
    MediumRecord row = own.newRecord(MEDIUM);
    row.setTerminal(line.terminal());
    row.setDispatch(line.dispatch().bytes());
    row.setMediumNumber(line.number());
    row.setWrittenMilli(line.writtenAt());
    row.setIndexFile(line.indexFile());
    row.setReadMilli(line.readAt());
    row.setReadBy(line.readBy());
    own.insertInto(MEDIUM).set(row).onConflictDoNothing().execute();
    own.deleteFrom(MEDIUM_REFUSAL)
        .and(MEDIUM_REFUSAL.TERMINAL.eq(line.terminal()))
        .and(MEDIUM_REFUSAL.DISPATCH.eq(line.dispatch().bytes()))
        .execute();
    sql.batchInsert(
            refusals.entrySet().stream()
                .map(each -> row(line, each.getKey(), each.getValue()))
                .toList())
        .execute();
  }

  private MediumRefusalRecord row(Line line, BatchPlace place, Bytes refusal) {
    MediumRefusalRecord row = own.newRecord(MEDIUM_REFUSAL);
    row.setTerminal(line.terminal());
    row.setDispatch(line.dispatch().bytes());
    row.setEpoch(place.epoch());
    row.setSequence(place.sequence());
    row.setRefusal(refusal);
    return row;
  }

  /** A line. */
  public Optional<Line> find(TerminalId terminal, Ulid dispatch) {
    return lines(of(terminal, dispatch)).stream().findFirst();
  }

  /** What was read and not answered, oldest first. */
  public List<Line> unanswered() {
    return lines(MEDIUM.ANSWERED_MILLI.isNull());
  }

  private List<Line> lines(Condition which) {
    return own.selectFrom(MEDIUM)
        .and(which)
        .orderBy(MEDIUM.READ_MILLI, MEDIUM.TERMINAL, MEDIUM.DISPATCH)
        .fetch(row ->
            new Line(
                row.getTerminal(),
                Ulid.of(row.getDispatch()),
                row.getMediumNumber(),
                row.getWrittenMilli(),
                row.getIndexFile(),
                row.getReadMilli(),
                row.getReadBy(),
                Optional.ofNullable(row.getAnsweredMilli())));
  }

  /** Why a batch of a medium was not taken in when it was read last. */
  public Optional<Bytes> refusal(TerminalId terminal, Ulid dispatch, BatchPlace place) {
    return own.selectFrom(MEDIUM_REFUSAL)
        .and(MEDIUM_REFUSAL.TERMINAL.eq(terminal))
        .and(MEDIUM_REFUSAL.DISPATCH.eq(dispatch.bytes()))
        .and(MEDIUM_REFUSAL.EPOCH.eq(place.epoch()))
        .and(MEDIUM_REFUSAL.SEQUENCE.eq(place.sequence()))
        .fetchOptional(row -> row.getRefusal());
  }

  /** Notes that a line was answered. */
  public void answered(TerminalId terminal, Ulid dispatch, Instant at, String by) {
    sql.update(MEDIUM)
        .set(MEDIUM.ANSWERED_MILLI, at)
        .set(MEDIUM.ANSWERED_BY, by)
        .where(own.in(MEDIUM))
        .and(of(terminal, dispatch))
        .execute();
  }

  private static Condition of(TerminalId terminal, Ulid dispatch) {
    return MEDIUM.TERMINAL.eq(terminal).and(MEDIUM.DISPATCH.eq(dispatch.bytes()));
  }
}
