package jp.madoguchi.core.retention;

import java.time.LocalDate;

/**
 * Why today's date is not believed.
 *
 * @param today as the terminal's clock has it
 * @param known the latest day that something else vouches for
 */
public record ClockDoubt(LocalDate today, LocalDate known) {
  /** Whether the clock is behind what is known, rather than too far ahead of it. */
  public boolean isBehind() {
    return today.isBefore(known);
  }
}
