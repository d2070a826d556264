package jp.madoguchi.core.resident;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;

/**
 * The register as kept on this machine. Reads are of one consistent state each. Screens do not call
 * it: they go through {@code RecordDesk}, which logs first. Safe for use by several threads.
 */
public interface Register {
  /** Present states that match, in order of reading and birth date, at most {@code limit}. */
  List<ResidentRecord> search(ResidentQuery query, int limit);

  /** The present state. */
  Optional<ResidentRecord> current(AddressNumber number);

  /** All states of a person, oldest first. */
  List<ResidentRecord> history(AddressNumber number);

  /** Present states of a household's members who are on the register, in printed order. */
  List<ResidentRecord> household(HouseholdNumber number);

  /** Present states of all who are in a household or were in it when they were removed. */
  List<ResidentRecord> everybody(HouseholdNumber number);
}
