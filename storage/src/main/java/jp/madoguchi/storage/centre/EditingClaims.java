package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.DEVICE;
import static jp.madoguchi.storage.centre.schema.Tables.EDITING_CLAIM;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jp.madoguchi.core.editing.EditingStage;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.storage.centre.schema.tables.records.EditingClaimRecord;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/** Who is at work on whom, at which terminal. Each resident has one holder at most. */
public final class EditingClaims {
  private final OwnRows own;
  private final DSLContext sql;

  EditingClaims(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
  }

  /** A claim as it is kept. */
  public record Held(
      AddressNumber resident,
      TerminalId terminal,
      OperatorId operator,
      EditingStage stage,
      Instant since,
      Instant until) {}

  /** Claims about these residents that hold now, of terminals that are in use. */
  public List<Held> about(Collection<AddressNumber> residents, Instant now) {
    return sql.select(EDITING_CLAIM.fields())
        .from(EDITING_CLAIM)
        .join(DEVICE)
        .on(own.in(DEVICE))
        .and(DEVICE.TERMINAL.eq(EDITING_CLAIM.TERMINAL))
        .where(own.in(EDITING_CLAIM))
        .and(EDITING_CLAIM.ADDRESS_NUMBER.in(residents))
        .and(EDITING_CLAIM.UNTIL_MILLI.gt(now))
        .and(DEVICE.STATE.eq(DeviceState.ACTIVE.code()))
        .orderBy(EDITING_CLAIM.ADDRESS_NUMBER)
        .fetch(row -> held(row.into(EDITING_CLAIM)));
  }

  /** All claims of a terminal, over or not. */
  public List<Held> of(TerminalId terminal) {
    return own.selectFrom(EDITING_CLAIM)
        .and(EDITING_CLAIM.TERMINAL.eq(terminal))
        .orderBy(EDITING_CLAIM.ADDRESS_NUMBER)
        .fetch(EditingClaims::held);
  }

  /** Keeps a claim, unless another terminal's about the same resident holds now. */
  public void take(Held claim, Instant now) {
    own.deleteFrom(EDITING_CLAIM)
        .and(EDITING_CLAIM.ADDRESS_NUMBER.eq(claim.resident()))
        .and(
            EDITING_CLAIM
                .TERMINAL
                .eq(claim.terminal())
                .or(EDITING_CLAIM.UNTIL_MILLI.le(now))
                .or(EDITING_CLAIM.TERMINAL.in(outOfUse())))
        .execute();
    own.insertInto(EDITING_CLAIM)
        .set(EDITING_CLAIM.ADDRESS_NUMBER, claim.resident())
        .set(EDITING_CLAIM.TERMINAL, claim.terminal())
        .set(EDITING_CLAIM.OPERATOR_ID, claim.operator())
        .set(EDITING_CLAIM.STAGE, claim.stage())
        .set(EDITING_CLAIM.SINCE_MILLI, claim.since())
        .set(EDITING_CLAIM.UNTIL_MILLI, claim.until())
        .onConflictDoNothing()
        .execute();
  }

  private Select<Record1<TerminalId>> outOfUse() {
    return own.select(DEVICE.TERMINAL).and(DEVICE.STATE.ne(DeviceState.ACTIVE.code()));
  }

  /** Forgets what has ended, whosever it was: it names a resident and an operator. */
  public void expire(Instant now) {
    own.deleteFrom(EDITING_CLAIM).and(EDITING_CLAIM.UNTIL_MILLI.le(now)).execute();
  }

  /** Forgets a terminal's own claim. */
  public void giveBack(TerminalId terminal, AddressNumber resident) {
    own.deleteFrom(EDITING_CLAIM)
        .and(EDITING_CLAIM.TERMINAL.eq(terminal))
        .and(EDITING_CLAIM.ADDRESS_NUMBER.eq(resident))
        .execute();
  }

  private static Held held(EditingClaimRecord row) {
    return new Held(
        row.getAddressNumber(),
        row.getTerminal(),
        row.getOperatorId(),
        row.getStage(),
        row.getSinceMilli(),
        row.getUntilMilli());
  }
}
