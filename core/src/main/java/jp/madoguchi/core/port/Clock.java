package jp.madoguchi.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Wall time and monotonic time. Order is never taken from {@link #now()}; it serves for display,
 * for dates of entry and for leases only. Implementations are safe for use by several threads.
 */
public interface Clock {
  /** The office's time zone; all dates of the register are dates there. */
  ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /** Wall time, which may step back or forward. */
  Instant now();

  /**
   * Nanoseconds since some fixed point of this boot; never goes back within a {@link #bootId()}.
   */
  long tick();

  /** Names this boot of the program; ticks of different boots cannot be compared. */
  String bootId();

  /** Today at the office (処理日). */
  default LocalDate today() {
    return LocalDate.ofInstant(now(), TOKYO);
  }
}
