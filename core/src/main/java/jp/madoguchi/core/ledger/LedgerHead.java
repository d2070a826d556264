package jp.madoguchi.core.ledger;

import java.util.Optional;
import jp.madoguchi.core.log.checkpoint.Checkpoint;
import jp.madoguchi.core.value.Bytes;

/**
 * A centre's log at one moment.
 *
 * @param size how many batches were acknowledged
 * @param root the RFC 6962 tree hash over the hashes of the sealed batches
 */
public record LedgerHead(LedgerOrigin origin, long size, Bytes root) {
  /** What is signed about it (C2SP tlog-checkpoint). */
  public Checkpoint checkpoint() {
    return new Checkpoint(origin.text(), size, root);
  }

  /** The head that a checkpoint tells of; empty where it is of another kind of log. */
  public static Optional<LedgerHead> of(Checkpoint checkpoint) {
    return LedgerOrigin.parse(checkpoint.origin())
        .map(origin -> new LedgerHead(origin, checkpoint.size(), checkpoint.root()));
  }

  /** The head that a note's text tells of; empty where it is none. */
  public static Optional<LedgerHead> parse(String text) {
    return Checkpoint.parse(text).flatMap(LedgerHead::of);
  }
}
