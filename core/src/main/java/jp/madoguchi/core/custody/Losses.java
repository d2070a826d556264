package jp.madoguchi.core.custody;

import java.time.Instant;
import java.util.Optional;

/**
 * The changes that lie on this terminal alone and are gone with its store.
 *
 * @param unsent approved, without a receipt of the centre
 * @param oldest when the oldest of those was approved
 * @param waiting entered or sent back, not approved
 */
public record Losses(int unsent, Optional<Instant> oldest, int waiting) {
  /** How many there are. */
  public int changes() {
    return unsent + waiting;
  }
}
