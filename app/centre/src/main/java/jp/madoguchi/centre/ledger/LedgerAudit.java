package jp.madoguchi.centre.ledger;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Ledger;

/**
 * Walks the whole log of acknowledged batches: that the sealed bytes are those of the entry, that
 * the receipt for it is signed, by certificates that held at the time that it names, and says so,
 * and that all of it is what a checkpoint vouches for (goal F8). Whoever holds the centre's keys
 * can make all of that anew, but not the checkpoint that a witness has signed.
 */
public final class LedgerAudit {
  private static final int PORTION = 200;

  private final CentreTransaction transaction;
  private final CertificateCheck check;
  private final Optional<LedgerHead> vouched;
  private MerkleFrontier log = MerkleFrontier.empty();

  /** What came of it. */
  public sealed interface Verdict {
    /**
     * All of it holds.
     *
     * @param vouched entries that the checkpoint vouches for
     */
    record Sound(long entries, long vouched) implements Verdict {}

    /** The first entry, from 1, at which it does not; the log's end where nothing is after it. */
    record Bad(long entry, Flaw flaw) implements Verdict {}
  }

  /** What does not hold. */
  public enum Flaw {
    /** There is no entry of this number. */
    ENTRY_MISSING,
    /** The sealed bytes are gone. */
    BYTES_MISSING,
    /** The sealed bytes are not those of the entry. */
    BYTES_DIFFER,
    /** There is no receipt for it. */
    RECEIPT_MISSING,
    /** The receipt is not signed as it should be. */
    RECEIPT_UNSIGNED,
    /** The receipt speaks of another batch, or of another log before it. */
    RECEIPT_DIFFERS,
    /** The log's end is not where its own row says. */
    END_DIFFERS,
    /** The checkpoint vouches for more entries than there are. */
    SHORTER_THAN_VOUCHED,
    /** The checkpoint vouches for other entries. */
    OTHER_THAN_VOUCHED
  }

  private LedgerAudit(
      CentreTransaction transaction, CertificateCheck check, Optional<LedgerHead> vouched) {
    this.transaction = transaction;
    this.check = check;
    this.vouched = vouched;
  }

  /**
   * Checks all of it; takes as long as reading every batch does.
   *
   * @param check judges the certificates of the keys that signed receipts
   * @param vouched a checkpoint whose signatures were verified
   */
  public static Verdict check(
      CentreStore store, CertificateCheck check, Optional<LedgerHead> vouched) {
    return store.read(transaction -> new LedgerAudit(transaction, check, vouched).walk());
  }

  private Verdict walk() {
    Ledger ledger = transaction.ledger();
    Optional<Flaw> flaw = matchesVouched();
    List<Ledger.Logged> portion = ledger.after(0, PORTION);
    while (flaw.isEmpty() && !portion.isEmpty()) {
      for (Ledger.Logged each : portion) {
        flaw = flaw(each).or(this::matchesVouched);
        if (flaw.isPresent()) {
          return new Verdict.Bad(log.size(), flaw.get());
        }
      }
      portion = ledger.after(log.size(), PORTION);
    }
    return flaw.or(() -> end(ledger))
        .<Verdict>map(bad -> new Verdict.Bad(log.size(), bad))
        .orElseGet(() -> new Verdict.Sound(log.size(), vouched.map(LedgerHead::size).orElse(0L)));
  }

  private Optional<Flaw> flaw(Ledger.Logged entry) {
    log = log.append(entry.hash().toArray());
    if (entry.centreIndex() != log.size()) {
      return Optional.of(Flaw.ENTRY_MISSING);
    }
    Optional<byte[]> sealed = transaction.ledger().sealed(entry.hash());
    if (sealed.isEmpty()) {
      return Optional.of(Flaw.BYTES_MISSING);
    }
    if (!Sha256.of(sealed.get()).equals(entry.hash())) {
      return Optional.of(Flaw.BYTES_DIFFER);
    }
    return entry.receipt().isEmpty()
        ? Optional.of(Flaw.RECEIPT_MISSING)
        : receipt(entry, entry.receipt().get());
  }

  private Optional<Flaw> receipt(Ledger.Logged entry, Bytes signed) {
    try {
      Receipt receipt = ReceiptCodec.verifyArchived(signed, check).receipt();
      Ledger.Place place = new Ledger.Place(receipt.device(), receipt.epoch(), receipt.sequence());
      boolean same =
          place.equals(entry.place())
              && receipt.batchHash().equals(entry.hash())
              && receipt.centreIndex() == log.size()
              && receipt.logSize() == log.size()
              && receipt.logRoot().equals(Bytes.of(log.root()));
      return same ? Optional.empty() : Optional.of(Flaw.RECEIPT_DIFFERS);
    } catch (EnvelopeRefused e) {
      return Optional.of(Flaw.RECEIPT_UNSIGNED);
    }
  }

  private Optional<Flaw> matchesVouched() {
    return vouched
        .filter(head -> head.size() == log.size())
        .filter(head -> !head.root().equals(Bytes.of(log.root())))
        .map(_ -> Flaw.OTHER_THAN_VOUCHED);
  }

  private Optional<Flaw> end(Ledger ledger) {
    if (vouched.filter(head -> head.size() > log.size()).isPresent()) {
      return Optional.of(Flaw.SHORTER_THAN_VOUCHED);
    }
    MerkleFrontier kept = ledger.log();
    boolean same =
        kept.size() == log.size()
            && Bytes.of(kept.root()).equals(Bytes.of(log.root()))
            && ledger.receipts() == log.size();
    return same ? Optional.empty() : Optional.of(Flaw.END_DIFFERS);
  }
}
