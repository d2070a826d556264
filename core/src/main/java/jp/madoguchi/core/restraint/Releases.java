package jp.madoguchi.core.restraint;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;

/**
 * The records that supervisors opened for one session. They close by themselves, and with the
 * session. Safe for use by several threads.
 */
public final class Releases {
  /** So long a record stays open. */
  public static final Duration LIMIT = Duration.ofMinutes(15);

  private final Clock clock;
  private final Map<AddressNumber, Release> open = new ConcurrentHashMap<>();

  private record Release(OperatorId supervisor, long since) {}

  public Releases(Clock clock) {
    this.clock = clock;
  }

  void open(AddressNumber number, OperatorId supervisor) {
    open.put(number, new Release(supervisor, clock.tick()));
  }

  /** How long a record is still open; empty where it is not. */
  public Optional<Duration> left(AddressNumber number) {
    return Optional.ofNullable(open.get(number))
        .map(release -> LIMIT.minusNanos(clock.tick() - release.since()))
        .filter(Duration::isPositive);
  }

  /** Who opened a record that is open. */
  public Optional<OperatorId> supervisor(AddressNumber number) {
    return left(number).map(_ -> open.get(number)).map(Release::supervisor);
  }

  /** A record is closed again before its time. */
  public void close(AddressNumber number) {
    open.remove(number);
  }
}
