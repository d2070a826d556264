package jp.madoguchi.terminal.movement.form;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/**
 * What a form is begun with.
 *
 * @param opened the record from which it was begun; empty for people who are new here
 * @param together whom the last movement was about, where this one undoes it
 * @param household the number of a new household, where one is founded
 * @param newcomers numbers of those who are new here
 * @param instead the item of the work list that the entry takes the place of
 * @param note what stands as 留意事項 of each before anybody types; blank for nothing
 */
public record Subject(
    Movement movement,
    Optional<OpenedRecord> opened,
    List<ResidentRecord> together,
    HouseholdNumber household,
    List<AddressNumber> newcomers,
    Purpose purpose,
    Ulid draft,
    Optional<Ulid> instead,
    ExactText note) {
  public Subject {
    together = List.copyOf(together);
    newcomers = List.copyOf(newcomers);
  }
}
