package jp.madoguchi.centre.examine;

import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.change.FieldGroup;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.RegisteredOperator;
import jp.madoguchi.storage.centre.StoredChange;

/** What the centre knows at the moment of judging. */
public interface Known {
  Optional<RegisteredOperator> operator(OperatorId id);

  Optional<ResidentRecord> current(AddressNumber number);

  /** The groups of fields that were touched after this history number. */
  Set<FieldGroup> touchedSince(AddressNumber number, int history);

  Optional<StoredChange> change(Ulid id);
}
