package jp.madoguchi.centre.examine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.RegisteredOperator;
import jp.madoguchi.storage.centre.StoredChange;

/** What the centre knows at the moment of judging. */
public interface Known {
  Optional<RegisteredOperator> operator(OperatorId id);

  Optional<ResidentRecord> current(AddressNumber number);

  /** Who is in a household, in printed order. */
  List<ResidentRecord> household(HouseholdNumber number);

  /** Who has this 住民票コード or 個人番号, removed or not. */
  List<ResidentRecord> holders(String number);

  /** Who has these three items, removed or not. */
  List<ResidentRecord> alike(Surroundings.Person person);

  /** All states of a resident that were in force before this transaction, oldest first. */
  List<ResidentRecord> history(AddressNumber number);

  /** The groups of fields that were touched after this history number. */
  Set<FieldGroup> touchedSince(AddressNumber number, int history);

  Optional<StoredChange> change(Ulid id);

  /** Since when a certificate, SHA-256 of its DER, no longer counts. */
  Optional<Instant> revokedSince(Bytes certificate);

  /** A lease that this terminal was given. */
  Optional<Lease> lease(TerminalId device, String id);

  /** When this terminal's first lease began; empty where this centre never gave it one. */
  Optional<Instant> leasedSince(TerminalId device);
}
