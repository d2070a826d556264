package jp.madoguchi.core.ledger;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.merkle.ConsistencyProof;

/** What a newer checkpoint means to somebody who holds an older one. */
public sealed interface LedgerWord {
  /** The log only grew, or it is the first that is seen of it. */
  record Grew(LedgerHead head) implements LedgerWord {}

  /**
   * The centre says openly that its log begins anew, as after it was restored from a backup. What
   * it keeps of the earlier one shows when the receipts are proven.
   */
  record Reopened(LedgerHead head) implements LedgerWord {}

  /** It cannot be the log that is known. */
  record Differs(LedgerFlaw flaw) implements LedgerWord {}

  /**
   * Judges; both heads are of one centre, and the signatures hold.
   *
   * @param path the consistency proof that came with {@code news}
   */
  static LedgerWord of(Optional<LedgerHead> known, LedgerHead news, List<byte[]> path) {
    if (known.isEmpty()) {
      return new Grew(news);
    }
    LedgerHead before = known.get();
    if (news.origin().era() > before.origin().era()) {
      return new Reopened(news);
    }
    if (news.origin().era() < before.origin().era() || news.size() < before.size()) {
      return new Differs(LedgerFlaw.WENT_BACK);
    }
    boolean follows =
        new ConsistencyProof(before.size(), news.size(), path)
            .leads(before.root().toArray(), news.root().toArray());
    return follows ? new Grew(news) : new Differs(LedgerFlaw.FORKED);
  }
}
