package jp.madoguchi.sandbox.channel;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.ledger.ReceiptPlace;
import jp.madoguchi.core.value.Bytes;

/** Believes each checkpoint and proves nothing. */
final class NoLedger implements LedgerShelf {
  private final Optional<LedgerFlaw> flaw;
  private Optional<Held> held = Optional.empty();

  NoLedger() {
    this(Optional.empty());
  }

  /**
   * @param flaw that stands all the time
   */
  NoLedger(Optional<LedgerFlaw> flaw) {
    this.flaw = flaw;
  }

  @Override
  public Optional<Held> held() {
    return held;
  }

  @Override
  public void hold(LedgerHead head, Bytes note, boolean reopened) {
    held = Optional.of(new Held(head, 0));
  }

  @Override
  public List<ReceiptPlace> unproven(int most) {
    return List.of();
  }

  @Override
  public void proven(long index) {}

  @Override
  public void keep(Evidence evidence) {}

  @Override
  public Optional<LedgerFlaw> differs() {
    return flaw;
  }
}
