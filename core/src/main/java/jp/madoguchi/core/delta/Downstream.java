package jp.madoguchi.core.delta;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.reconcile.TreeNodes;

/**
 * The terminal's copy of what the centre holds. Own changes come first: as long as one is approved
 * or sealed and without a verdict, nothing comes in, so that nothing is ever merged here. After
 * that the centre's word counts: own states that it has too are confirmed, those that it does not
 * have are taken out of the history and kept apart. Each method is one transaction that is on the
 * disk when it returns. Deltas come from one thread at a time.
 */
public interface Downstream {
  /**
   * How far the copy has come.
   *
   * @param head cursor and root of the newest delta
   * @param unconfirmed own states of which no delta has told yet
   */
  record Standing(TreeHead head, int unconfirmed) {}

  /** What became of a delta. */
  sealed interface Outcome {}

  /**
   * It is in.
   *
   * @param counts of what was changed
   */
  record Applied(Counts counts) implements Outcome {}

  /** Own changes are on their way; nothing was written. */
  record OwnFirst() implements Outcome {}

  /** It begins elsewhere than the copy ends; nothing was written. */
  record NotNext() implements Outcome {}

  /** The copy would not be as the centre's after it; nothing was written. */
  record RootDiffers() implements Outcome {}

  /** The residents are in, and others differ still; the cursor has not moved. */
  record PartlyRepaired(Counts counts) implements Outcome {}

  /**
   * How much was changed.
   *
   * @param rows states that are new here
   * @param withdrawn states that were taken out of the history
   * @param erased residents who were skipped, because they were erased here at the end of their
   *     term
   */
  record Counts(int rows, int withdrawn, int erased) {}

  /** From this age on, whoever works with the copy is told of it (A13). */
  Duration TOLD_FROM = Duration.ofHours(1);

  /** How much older {@link #asOf} may be than it would have to. */
  Duration LATE = Duration.ofMinutes(5);

  Standing standing();

  /**
   * Notes that at this moment the centre had nothing that is not here. An earlier moment than was
   * noted before, as one from a medium may be, changes nothing.
   */
  void alikeAt(Instant moment);

  /**
   * When the copy last had all that the centre had, or up to {@link #LATE} before; outlives a
   * restart. Empty before the first time.
   */
  Optional<Instant> asOf();

  /** The same, where it is so long ago that whoever works with the copy has to know (A13). */
  default Optional<Instant> old(Instant now) {
    return asOf().filter(then -> !then.plus(TOLD_FROM).isAfter(now));
  }

  /**
   * Whether the register holds nobody yet, or is being filled for the first time: pages may be
   * large then, and whoever searches does not find everybody.
   */
  boolean isFilling();

  /** Takes in a page, whole or not at all. */
  Outcome apply(Delta page);

  /**
   * As {@link #apply}, and faster where {@link #isFilling}.
   *
   * @param last whether the centre has not come further than this page
   */
  Outcome fill(Delta page, boolean last);

  /**
   * Puts residents in place as the centre told them when asked, which ends {@link RootDiffers} once
   * no other resident differs.
   */
  Outcome repair(Delta residents);

  /** The tree that is compared with the centre's. */
  TreeNodes tree();
}
