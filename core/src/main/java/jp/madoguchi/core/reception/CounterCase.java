package jp.madoguchi.core.reception;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/**
 * One person at the counter (受付), from their first word to the next one's. All that is looked at,
 * entered and issued for them stands in the logs under the case's purpose (requirement C1).
 *
 * @param operator who opened it; nobody else works in it
 * @param office where; empty at a terminal that belongs to none
 * @param closedAt empty while it is open, or set aside
 * @param logged the place in the terminal's log from which on there may be entries of it
 * @param tally as of the last close
 */
public record CounterCase(
    Ulid id,
    AcceptanceNumber number,
    Matter matter,
    OperatorId operator,
    Optional<OfficeCode> office,
    Instant openedAt,
    Optional<Instant> closedAt,
    long logged,
    Tally tally) {
  /** Why records are opened (処理事由). It begins with the number, by which an auditor finds all. */
  public Purpose purpose() {
    return matter.under(number);
  }

  CounterCase about(Matter other) {
    return new CounterCase(id, number, other, operator, office, openedAt, closedAt, logged, tally);
  }

  CounterCase closed(Optional<Instant> at, Tally done) {
    return new CounterCase(id, number, matter, operator, office, openedAt, at, logged, done);
  }
}
