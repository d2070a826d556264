package jp.madoguchi.centre.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.centre.examine.Known;
import jp.madoguchi.core.change.FieldGroup;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.RegisteredOperator;
import jp.madoguchi.storage.centre.StoredChange;

/** What the store knows within one transaction, its own writes included. */
record Stored(CentreTransaction transaction) implements Known {
  @Override
  public Optional<RegisteredOperator> operator(OperatorId id) {
    return transaction.registry().operator(id);
  }

  @Override
  public Optional<ResidentRecord> current(AddressNumber number) {
    return transaction.residents().current(number);
  }

  @Override
  public Set<FieldGroup> touchedSince(AddressNumber number, int history) {
    return transaction.residents().touchedSince(number, history);
  }

  @Override
  public Optional<StoredChange> change(Ulid id) {
    return transaction.changes().find(id);
  }

  @Override
  public Optional<Instant> revokedSince(Bytes certificate) {
    return transaction.trust().revokedSince(certificate);
  }

  @Override
  public Optional<Lease> lease(TerminalId device, String id) {
    return transaction.leases().find(device, id);
  }

  @Override
  public Optional<Instant> leasedSince(TerminalId device) {
    return transaction.leases().since(device);
  }
}
