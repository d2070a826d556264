package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.LEASE;
import static jp.madoguchi.storage.centre.schema.Tables.LEASE_DEPOSIT;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.LeaseDepositRecord;
import jp.madoguchi.storage.centre.schema.tables.records.LeaseRecord;
import org.jooq.DSLContext;

/** The leases that terminals were given, and the secrets that they deposited. */
public final class Leases {
  private final OwnRows own;
  private final DSLContext sql;

  Leases(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
  }

  /** Writes a lease that is given now. */
  public void give(TerminalId terminal, Lease lease) {
    own.insertInto(LEASE)
        .set(LEASE.LEASE_ID, lease.id())
        .set(LEASE.TERMINAL, terminal)
        .set(LEASE.FROM_MILLI, lease.from())
        .set(LEASE.UNTIL_MILLI, lease.until())
        .execute();
  }

  /** Writes a lease that the terminal had before; nothing where another one bears its name. */
  public void adopt(TerminalId terminal, Lease lease) {
    if (!own.exists(LEASE, LEASE.LEASE_ID.eq(lease.id()))) {
      give(terminal, lease);
    }
  }

  /** A lease that this terminal was given, with its end as it is now. */
  public Optional<Lease> find(TerminalId terminal, String id) {
    return own.selectFrom(LEASE)
        .and(LEASE.LEASE_ID.eq(id))
        .and(LEASE.TERMINAL.eq(terminal))
        .fetchOptional(Leases::lease);
  }

  /** The terminal's lease with the latest end; empty where it never had one from here. */
  public Optional<Lease> latest(TerminalId terminal) {
    return own.selectFrom(LEASE)
        .and(LEASE.TERMINAL.eq(terminal))
        .orderBy(LEASE.UNTIL_MILLI.desc())
        .limit(1)
        .fetchOptional(Leases::lease);
  }

  /** When the terminal's first lease from here began; empty where it never had one. */
  public Optional<Instant> since(TerminalId terminal) {
    return own.select(LEASE.FROM_MILLI)
        .and(LEASE.TERMINAL.eq(terminal))
        .orderBy(LEASE.FROM_MILLI)
        .limit(1)
        .fetchOptional(row -> row.value1());
  }

  /** Takes away what is left of a terminal's leases, and forgets what it deposited. */
  public void takeAway(TerminalId terminal, Instant now) {
    own.deleteFrom(LEASE_DEPOSIT).and(LEASE_DEPOSIT.TERMINAL.eq(terminal)).execute();
    own.deleteFrom(LEASE).and(LEASE.TERMINAL.eq(terminal)).and(LEASE.FROM_MILLI.ge(now)).execute();
    sql.update(LEASE)
        .set(LEASE.UNTIL_MILLI, now)
        .where(own.in(LEASE))
        .and(LEASE.TERMINAL.eq(terminal))
        .and(LEASE.UNTIL_MILLI.gt(now))
        .execute();
  }

  /** Keeps what a terminal deposits, in place of what it deposited before. */
  public void deposit(TerminalId terminal, Bytes sealed) {
    LeaseDepositRecord row = own.newRecord(LEASE_DEPOSIT);
    row.setTerminal(terminal);
    row.setContent(sealed);
    row.merge();
  }

  /** What a terminal deposited. */
  public Optional<Bytes> deposited(TerminalId terminal) {
    return own.select(LEASE_DEPOSIT.CONTENT)
        .and(LEASE_DEPOSIT.TERMINAL.eq(terminal))
        .fetchOptional(row -> row.value1());
  }

  private static Lease lease(LeaseRecord row) {
    return new Lease(row.getLeaseId(), row.getFromMilli(), row.getUntilMilli());
  }
}
