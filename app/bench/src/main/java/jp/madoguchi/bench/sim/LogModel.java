package jp.madoguchi.bench.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.value.Bytes;

/**
 * The centre's log of acknowledged batches as its receipts tell of it, and whether what somebody
 * knows of it can still be true. For one thread.
 */
final class LogModel {
  private final Map<Long, Bytes> roots;
  private long size;
  private int era;

  LogModel() {
    this(Map.of(), 0, 1);
  }

  private LogModel(Map<Long, Bytes> roots, long size, int era) {
    this.roots = new HashMap<>(roots);
    this.size = size;
    this.era = era;
  }

  LogModel copy() {
    return new LogModel(roots, size, era);
  }

  /** A receipt said this. */
  void grew(long now, Bytes root) {
    Broken.unless(now == size + 1, "the centre's log grew from " + size + " to " + now);
    size = now;
    roots.put(now, root);
  }

  /** The administrator says openly that the centre was put back. */
  void reopened() {
    era++;
  }

  int era() {
    return era;
  }

  private Optional<Bytes> root(long at) {
    return Optional.ofNullable(roots.get(at));
  }

  /**
   * Whether the log is no longer the one of which somebody knows this head. As long as it has the
   * same size again there is nothing newer to hear of.
   */
  boolean contradicts(LedgerHead known) {
    return known.origin().era() > era
        || known.origin().era() == era
            && (known.size() > size
                || known.size() > 0
                    && known.size() < size
                    && !Optional.of(known.root()).equals(root(known.size())));
  }
}
