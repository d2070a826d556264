package jp.madoguchi.core.roster;

import java.time.Instant;
import jp.madoguchi.core.trust.Suite;

/**
 * Which suite of algorithms terminals are to use. It never goes back to a lower one.
 *
 * @param suite for all keys from now on
 * @param until so long envelopes of lower suites are taken in; whole seconds
 */
public record SuiteDemand(Suite suite, Instant until) {
  /** Before anybody demanded anything. */
  public static SuiteDemand none() {
    return new SuiteDemand(Suite.HYBRID_1, Instant.EPOCH);
  }

  /** Whether a message of such a suite still counts at {@code now}. */
  public boolean allows(Suite used, Instant now) {
    return used.compareTo(suite) >= 0 || !now.isAfter(until);
  }
}
