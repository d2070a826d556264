package jp.madoguchi.terminal.sync;

import java.nio.ByteBuffer;
import java.time.Duration;
import jp.madoguchi.core.port.Randomness;

/**
 * How long to wait after the nth failure in a row: capped exponential with jitter, so that
 * terminals of one office do not all come back in the same moment (protocol point 15).
 *
 * @param base after the first failure, at most
 * @param cap never longer
 */
record Backoff(Duration base, Duration cap, Randomness randomness) {
  private static final int MOST_DOUBLINGS = 30;

  Backoff {
    if (!base.isPositive() || cap.compareTo(base) < 0) {
      throw new IllegalArgumentException("a wait of " + base + " up to " + cap);
    }
  }

  /**
   * A wait between half of and the whole of min(cap, base · 2^failures).
   *
   * @param failures before this one, from 0
   */
  Duration after(int failures) {
    long doublings = 1L << Math.min(failures, MOST_DOUBLINGS);
    Duration full = doublings > cap.dividedBy(base) ? cap : base.multipliedBy(doublings);
    long half = Math.max(1, full.toNanos() / 2);
    long random = ByteBuffer.wrap(randomness.bytes(Long.BYTES)).getLong() & Long.MAX_VALUE;
    return Duration.ofNanos(full.toNanos() - half + random % (half + 1));
  }
}
