package jp.madoguchi.core.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a shelf has reached the end of its term.
 *
 * @param count how many
 * @param oldest the earliest day from which one of them counts
 * @param heldBack how many more there are that must stay for now, because work on them has not come
 *     to its end
 */
public record Due(long count, Optional<LocalDate> oldest, long heldBack) {
  /** Nothing. */
  public static final Due NOTHING = new Due(0, Optional.empty(), 0);
}
