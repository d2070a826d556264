package jp.madoguchi.centre.trust;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.DirectiveRows.Held;
import jp.madoguchi.storage.centre.DirectiveRows.Kind;
import jp.madoguchi.storage.centre.DirectiveRows.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers terminals what is newer about logins than what they hold, and remembers what they hold.
 * Safe for use by several threads.
 */
public record DirectiveDesk(CentreStore store, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(DirectiveDesk.class);

  /** What the terminal lacks. */
  public Directives answer(TerminalId terminal, Holding holding) {
    Instant now = clock.now();
    hear(terminal, holding, now);
    return store.read(transaction ->
        new Directives(
            newer(transaction, Kind.POLICY, holding.policy()),
            newer(transaction, Kind.REGISTER, holding.register()),
            transaction
                .directives()
                .unlocks(terminal, holding.unlock(), now, Directives.MOST_UNLOCKS)));
  }

  /** Orders to unlock alone. */
  public Directives unlocks(TerminalId terminal, long obeyed) {
    return new Directives(
        Optional.empty(),
        Optional.empty(),
        store.read(transaction ->
            transaction
                .directives()
                .unlocks(terminal, obeyed, clock.now(), Directives.MOST_UNLOCKS)));
  }

  private static Optional<Bytes> newer(CentreTransaction transaction, Kind kind, long held) {
    return transaction
        .directives()
        .newest(kind)
        .filter(newest -> newest.version() > held)
        .map(Published::signed);
  }

  /** What has not changed is not written: terminals ask each minute. */
  private void hear(TerminalId terminal, Holding holding, Instant now) {
    Optional<Held> before = store.read(transaction -> transaction.directives().held(terminal));
    if (before.map(Held::holding).filter(holding::equals).isPresent()) {
      return;
    }
    LOG.info("{} holds {}", terminal, holding);
    store.inTransaction(transaction -> {
      transaction.directives().heard(terminal, holding, now);
      return holding;
    });
  }
}
