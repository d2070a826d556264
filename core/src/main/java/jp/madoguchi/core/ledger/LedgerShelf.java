package jp.madoguchi.core.ledger;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;

/**
 * What a terminal keeps of its centre's log. Each method is one transaction that is on the disk
 * when it returns. Calls come from one thread at a time.
 */
public interface LedgerShelf {
  /**
   * The newest checkpoint that was believed.
   *
   * @param proven receipts with an index up to this one were shown to be in it
   */
  record Held(LedgerHead head, long proven) {}

  /**
   * What shows that something is wrong.
   *
   * @param theirs what the centre said: a signed note, or its answer about receipts
   */
  record Evidence(LedgerFlaw flaw, Bytes theirs) {}

  Optional<Held> held();

  /**
   * Believes a checkpoint; ends what {@link #differs} says.
   *
   * @param note signed
   * @param reopened whether receipts are to be proven anew
   */
  void hold(LedgerHead head, Bytes note, boolean reopened);

  /** Receipts within the held checkpoint that are not proven yet, by their index. */
  List<ReceiptPlace> unproven(int most);

  /** All receipts with an index up to this one are proven. */
  void proven(long index);

  /** Keeps evidence, the same once. */
  void keep(Evidence evidence);

  /** What was found since a checkpoint was believed last. */
  Optional<LedgerFlaw> differs();
}
