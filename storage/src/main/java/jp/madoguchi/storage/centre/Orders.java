package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.DEVICE_ORDER;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.DeviceOrderRecord;
import org.jooq.DSLContext;

/** What terminals are to do; at most one thing in each epoch. */
public final class Orders {
  private final OwnRows own;
  private final DSLContext sql;

  Orders(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
  }

  /** An order's signed bytes, and when the terminal said that it had obeyed. */
  public record Given(Bytes signed, Optional<Instant> done) {}

  /** Gives an order, in place of another of the same epoch. */
  public void give(Order order, Bytes signed) {
    DeviceOrderRecord row = own.newRecord(DEVICE_ORDER);
    row.setTerminal(order.device());
    row.setEpoch(order.epoch());
    row.setAct((short) order.act().code());
    row.setGivenMilli(order.given());
    row.setDoneMilli(null);
    row.setContent(signed);
    row.merge();
  }

  /** The terminal's newest order. */
  public Optional<Given> newest(TerminalId terminal) {
    return own.selectFrom(DEVICE_ORDER)
        .and(DEVICE_ORDER.TERMINAL.eq(terminal))
        .orderBy(DEVICE_ORDER.EPOCH.desc())
        .limit(1)
        .fetchOptional(row -> new Given(row.getContent(), Optional.ofNullable(row.getDoneMilli())));
  }

  /** The terminal says that it has obeyed its newest order; the first word stands. */
  public void done(TerminalId terminal, Instant at) {
    sql.update(DEVICE_ORDER)
        .set(DEVICE_ORDER.DONE_MILLI, at)
        .where(own.in(DEVICE_ORDER))
        .and(DEVICE_ORDER.TERMINAL.eq(terminal))
        .and(DEVICE_ORDER.DONE_MILLI.isNull())
        .execute();
  }
}
