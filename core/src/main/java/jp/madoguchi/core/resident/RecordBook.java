package jp.madoguchi.core.resident;

import java.util.Optional;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * Reads all that is shown of a record, as it was at one moment. Reading is not logged here: screens
 * go through {@link RecordDesk}. Safe for use by several threads.
 */
public interface RecordBook {
  /** The record with this number; empty where nobody has it. */
  Optional<OpenedRecord> read(AddressNumber number);

  /** Reads one thing after the other, for books in which nothing changes meanwhile. */
  static RecordBook of(Register register, ChangeBook changes) {
    return number ->
        register
            .current(number)
            .map(current ->
                new OpenedRecord(
                    current,
                    register.household(current.household().number()),
                    register.history(number).reversed(),
                    changes.trail(number),
                    changes.openFor(number)));
  }
}
