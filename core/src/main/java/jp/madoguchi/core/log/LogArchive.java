package jp.madoguchi.core.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;

/**
 * What is done to a terminal's access log as a whole. Safe for use by several threads, also while
 * others append.
 */
public interface LogArchive {
  /** Signs what the log holds now: its size and the root of the tree over its entries' bytes. */
  interface Signer {
    /** The signed checkpoint (a C2SP signed note). */
    Bytes sign(long size, Bytes root);
  }

  /**
   * A signed checkpoint as it is kept.
   *
   * @param size how many entries it vouches for
   */
  record Signed(long size, Bytes note) {}

  /**
   * Has the log signed as it stands and keeps the checkpoint; does nothing where the newest entry
   * is under one already. Every entry since the last checkpoint is hashed again first: what does
   * not continue the chain is never signed.
   */
  void checkpoint(Signer signer);

  /** The same over the first {@code size} entries, which are there. */
  void checkpoint(long size, Signer signer);

  /** The checkpoint over the most entries. */
  Optional<Signed> lastCheckpoint();

  /** Checkpoints over more than {@code size} entries, smallest first, at most {@code limit}. */
  List<Signed> checkpoints(long size, int limit);

  /**
   * Deletes content and salt of every entry that was written before {@code end} and that a batch
   * has carried; the entries stay and the chain holds. Runs in short transactions: what was cut off
   * goes on where it stopped when called again. Whoever calls it has logged {@link
   * AccessEvent#ERASED} first.
   *
   * @return how many entries lost their content by this call
   */
  long eraseContentBefore(Instant end);
}
