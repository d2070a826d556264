package jp.madoguchi.core.custody;

import java.time.Instant;
import java.util.Optional;

/**
 * What lies on this terminal alone and is gone with its store.
 *
 * @param unsent approved, without a receipt of the centre
 * @param oldest when the oldest of those was approved
 * @param waiting entered or sent back, not approved
 * @param undecided items of the work list: the centre did not take them, and nobody has decided
 *     what becomes of them
 */
public record Losses(int unsent, Optional<Instant> oldest, int waiting, int undecided) {
  /** How many changes did not reach the centre. */
  public int changes() {
    return unsent + waiting;
  }

  /** How many things there are of which nobody hears any more (protocol point 14). */
  public int all() {
    return changes() + undecided;
  }
}
