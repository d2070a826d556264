package jp.madoguchi.centre;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.Ledger;
import jp.madoguchi.storage.centre.StoredChange;

/** A look at what the centre holds; nothing is changed. Safe for use by several threads. */
public final class CentreView {
  private final CentreStore store;

  CentreView(CentreStore store) {
    this.store = store;
  }

  /** A change that was judged, with its verdict. */
  public Optional<StoredChange> findChange(Ulid id) {
    return store.read(transaction -> transaction.changes().find(id));
  }

  /** A resident's present state. */
  public Optional<ResidentRecord> current(AddressNumber number) {
    return store.read(transaction -> transaction.residents().current(number));
  }

  /** All states of a resident, oldest first. */
  public List<ResidentRecord> history(AddressNumber number) {
    return store.read(transaction -> transaction.residents().history(number));
  }

  /** All receipts given to a terminal, oldest first, as signed. */
  public List<Bytes> receipts(TerminalId device) {
    return store.read(transaction -> transaction.ledger().receipts(device)).stream()
        .map(Bytes::of)
        .toList();
  }

  /** Where a terminal's row of batches stands. */
  public Optional<Device> device(TerminalId device) {
    return store.read(transaction -> transaction.registry().device(device));
  }

  /** Hashes of the batches that were set aside for a terminal. */
  public List<Bytes> quarantined(TerminalId device) {
    return store.read(transaction -> transaction.ledger().quarantined(device));
  }

  /** How many access entries came from a terminal. */
  public Ledger.Entries entries(TerminalId device) {
    return store.read(transaction -> transaction.ledger().entries(device));
  }
}
