package jp.madoguchi.core.keys;

import java.time.Instant;
import jp.madoguchi.core.port.Clock;

/**
 * The centre's permission to open this terminal's store for a time.
 *
 * @param id names the lease in the log
 * @param from first instant at which it holds
 * @param until first instant at which it holds no more; after {@code from}
 */
public record Lease(String id, Instant from, Instant until) {
  public Lease {
    if (id.isEmpty() || !from.isBefore(until)) {
      throw new IllegalArgumentException("a lease has a name and ends after it begins");
    }
  }

  /**
   * Returns when the lease holds now, by the wall clock. A clock that was set back is not noticed
   * here; the sequence of log entries shows it.
   */
  public void check(Clock clock) throws KeysRefused {
    Instant now = clock.now();
    if (now.isBefore(from)) {
      throw new KeysRefused.LeaseNotBegun(this);
    }
    if (!now.isBefore(until)) {
      throw new KeysRefused.LeaseOver(this);
    }
  }
}
