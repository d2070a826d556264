package jp.madoguchi.terminal.admission;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.port.Clock;

/**
 * The time in which an administrator's card may be out of the reader while another one is in it,
 * without the session ending. It is bounded; whoever comes back too late has been signed out.
 * Screen's thread only.
 */
public final class CardSwap {
  /** So long the administrator's card may be away. */
  public static final Duration LIMIT = Duration.ofMinutes(3);

  private final Clock clock;
  private Optional<Consumer<Boolean>> listener = Optional.empty();
  private long since;

  public CardSwap(Clock clock) {
    this.clock = clock;
  }

  /**
   * From now on cards may be changed.
   *
   * @param changed told whether a card is there now
   */
  public void begin(Consumer<Boolean> changed) {
    listener = Optional.of(changed);
    since = clock.tick();
  }

  /** Whether cards may be changed now. */
  public boolean open() {
    return listener.isPresent();
  }

  /** A card came or went. */
  public void changed(boolean present) {
    listener.ifPresent(told -> told.accept(present));
  }

  /** What is left of the time; zero where it is over, or cards may not be changed. */
  public Duration left() {
    Duration left = LIMIT.minusNanos(clock.tick() - since);
    return open() && left.isPositive() ? left : Duration.ZERO;
  }

  /** Whether the administrator's card was away for too long. */
  public boolean overdue() {
    return open() && left().isZero();
  }

  /** The administrator's card is back, or the session is over. */
  public void end() {
    listener = Optional.empty();
  }
}
