package jp.madoguchi.terminal.session;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.ledger.ReceiptPlace;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.value.Bytes;

/** A shelf whose findings about the centre's log stand in the terminal's own. */
public record LoggedLedger(LedgerShelf shelf, SessionLog log) implements LedgerShelf {
  @Override
  public Optional<Held> held() {
    return shelf.held();
  }

  @Override
  public void hold(LedgerHead head, Bytes note, boolean reopened) {
    shelf.hold(head, note, reopened);
    if (reopened) {
      log.write(
          AccessNote.of(
              AccessEvent.CENTRE_LOG_REOPENED, head.origin().era() + " at " + head.size()));
    }
  }

  @Override
  public List<ReceiptPlace> unproven(int most) {
    return shelf.unproven(most);
  }

  @Override
  public void proven(long index) {
    shelf.proven(index);
  }

  @Override
  public void keep(Evidence evidence) {
    boolean known = shelf.differs().filter(flaw -> flaw == evidence.flaw()).isPresent();
    shelf.keep(evidence);
    if (!known) {
      log.write(AccessNote.of(AccessEvent.CENTRE_LOG_DIFFERS, evidence.flaw().name()));
    }
  }

  @Override
  public Optional<LedgerFlaw> differs() {
    return shelf.differs();
  }
}
