package jp.madoguchi.centre.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.directive.OperatorRegister;
import jp.madoguchi.core.directive.RegisterCodec;
import jp.madoguchi.core.directive.UnlockCodec;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.OfficePolicy;
import jp.madoguchi.core.policy.PolicyCodec;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.DirectiveRows;
import jp.madoguchi.storage.centre.DirectiveRows.Kind;
import jp.madoguchi.storage.centre.DirectiveRows.Published;

/**
 * Signs what terminals are told about logins and lays it ready. A version is never below the second
 * of issue, so that a centre that was restored from a backup does not give a number twice. Callers
 * hold the log's lock.
 */
record DirectivePublisher(Office office, CentreKeys keys) {
  /** So long after their end operators stand in the register: terminals tell who they were. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  /** Signs the register of operators as it is now. */
  long register(CentreTransaction transaction, Instant now) {
    Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
    LocalDate earliest = LocalDate.ofInstant(now.minus(REMEMBERED), Clock.TOKYO);
    long before = transaction.directives().newest(Kind.REGISTER).map(Published::version).orElse(0L);
    OperatorRegister register =
        new OperatorRegister(
            office.environment(),
            office.municipality().code(),
            Math.max(before + 1, issued.getEpochSecond()),
            issued,
            transaction.registry().operators().stream()
                .filter(operator -> !operator.until().isBefore(earliest))
                .toList());
    transaction
        .directives()
        .publish(
            Kind.REGISTER,
            new Published(register.version(), issued, RegisterCodec.sign(register, keys)));
    return register.version();
  }

  /** Whether a policy is newer than the one before it. */
  boolean isNewer(CentreTransaction transaction, OfficePolicy policy) {
    return transaction
        .directives()
        .newest(Kind.POLICY)
        .filter(before -> before.version() >= policy.policy().version())
        .isEmpty();
  }

  /** Signs a policy that is newer than the one before it. */
  void policy(CentreTransaction transaction, OfficePolicy policy, Instant now) {
    transaction
        .directives()
        .publish(
            Kind.POLICY,
            new Published(policy.policy().version(), now, PolicyCodec.sign(policy, keys)));
  }

  /**
   * Orders a terminal to let an operator in again.
   *
   * @param entry the administrator's act behind it
   * @return the order's number, above each that the terminal is known to have obeyed
   */
  long unlock(
      CentreTransaction transaction, UnlockChoice choice, AdminWord word, long entry, Instant now) {
    Instant given = now.truncatedTo(ChronoUnit.SECONDS);
    UnlockOrder order =
        new UnlockOrder(
            office.environment(),
            office.municipality().code(),
            choice.terminal(),
            next(transaction.directives(), choice.terminal()),
            word.concerned(),
            word.by(),
            given,
            given.plus(Duration.ofDays(choice.days())),
            word.reason());
    transaction.directives().unlock(order, UnlockCodec.sign(order, keys), entry);
    return order.number();
  }

  /** A centre that was put back may have forgotten orders that the terminal has obeyed. */
  private static long next(DirectiveRows rows, TerminalId terminal) {
    long told = rows.held(terminal).map(held -> held.holding().unlock()).orElse(0L);
    return Math.max(rows.newestUnlock(terminal), told) + 1;
  }

  /** Who said it, of whom, and why. */
  record AdminWord(OperatorId concerned, OperatorId by, String reason) {}
}
