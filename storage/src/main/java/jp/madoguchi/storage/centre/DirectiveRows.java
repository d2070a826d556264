package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.DIRECTIVE;
import static jp.madoguchi.storage.centre.schema.Tables.DIRECTIVE_HELD;
import static jp.madoguchi.storage.centre.schema.Tables.UNLOCK_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.DirectiveHeldRecord;
import jp.madoguchi.storage.centre.schema.tables.records.DirectiveRecord;
import jp.madoguchi.storage.centre.schema.tables.records.UnlockOrderRecord;

/** What terminals are told about logins, and which of it each of them holds. */
public final class DirectiveRows {
  private final OwnRows own;

  DirectiveRows(OwnRows own) {
    this.own = own;
  }

  /** What is signed for all terminals. */
  public enum Kind {
    POLICY(1),
    REGISTER(2);

    private final short code;

    Kind(int code) {
      this.code = (short) code;
    }
  }

  /** A signed directive. */
  public record Published(long version, Instant issued, Bytes signed) {}

  /** What a terminal said that it holds, and when it said so first. */
  public record Held(Holding holding, Instant since) {}

  /** The newest one. */
  public Optional<Published> newest(Kind kind) {
    return own.selectFrom(DIRECTIVE)
        .and(DIRECTIVE.KIND.eq(kind.code))
        .fetchOptional(
            row -> new Published(row.getVersion(), row.getIssuedMilli(), row.getContent()));
  }

  /** Puts one in the place of the one before. */
  public void publish(Kind kind, Published next) {
    DirectiveRecord row = own.newRecord(DIRECTIVE);
    row.setKind(kind.code);
    row.setVersion(next.version());
    row.setIssuedMilli(next.issued());
    row.setContent(next.signed());
    row.merge();
  }

  /** What the terminal said last. */
  public Optional<Held> held(TerminalId terminal) {
    return own.selectFrom(DIRECTIVE_HELD)
        .and(DIRECTIVE_HELD.TERMINAL.eq(terminal))
        .fetchOptional(row ->
            new Held(
                new Holding(
                    row.getPolicyVersion(), row.getRegisterVersion(), row.getUnlockNumber()),
                row.getHeardMilli()));
  }

  /** The terminal says what it holds. */
  public void heard(TerminalId terminal, Holding holding, Instant at) {
    DirectiveHeldRecord row = own.newRecord(DIRECTIVE_HELD);
    row.setTerminal(terminal);
    row.setPolicyVersion(holding.policy());
    row.setRegisterVersion(holding.register());
    row.setUnlockNumber(holding.unlock());
    row.setHeardMilli(at);
    row.merge();
  }

  /** The number of the newest order to unlock; 0 where there is none. */
  public long newestUnlock(TerminalId terminal) {
    return own.select(UNLOCK_ORDER.NUMBER)
        .and(UNLOCK_ORDER.TERMINAL.eq(terminal))
        .orderBy(UNLOCK_ORDER.NUMBER.desc())
        .limit(1)
        .fetchOptional(row -> row.value1())
        .orElse(0L);
  }

  /**
   * Gives an order.
   *
   * @param entry the administrator's act behind it
   */
  public void unlock(UnlockOrder order, Bytes signed, long entry) {
    UnlockOrderRecord row = own.newRecord(UNLOCK_ORDER);
    row.setTerminal(order.device());
    row.setNumber(order.number());
    row.setUntilMilli(order.until());
    row.setEntryNumber(entry);
    row.setContent(signed);
    row.insert();
  }

  /** Orders above a number that still count, in rising order. */
  public List<Bytes> unlocks(TerminalId terminal, long above, Instant now, int most) {
    return own.selectFrom(UNLOCK_ORDER)
        .and(UNLOCK_ORDER.TERMINAL.eq(terminal))
        .and(UNLOCK_ORDER.NUMBER.gt(above))
        .and(UNLOCK_ORDER.UNTIL_MILLI.gt(now))
        .orderBy(UNLOCK_ORDER.NUMBER)
        .limit(most)
        .fetch(UnlockOrderRecord::getContent);
  }
}
