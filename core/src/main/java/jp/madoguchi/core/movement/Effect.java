package jp.madoguchi.core.movement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Field;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** What an approved act does to a record: the next state, with a number of its own. */
public final class Effect {
  private Effect() {}

  /**
   * The next state of a record.
   *
   * @throws IllegalArgumentException a value in the act is not one that the field can hold
   */
  public static ResidentRecord of(Act act, ResidentRecord before, OperatorId approver) {
    Values values = new Values(act);
    return before.moved(
        household(values, before.household()),
        address(values, before.address()),
        new Origin(
            act.kind(),
            act.eventDate(),
            act.notificationDate(),
            act.entryDate(),
            act.entrant(),
            approver,
            act.terminal(),
            Optional.of(act.id())));
  }

  private static HouseholdBlock household(Values values, HouseholdBlock before) {
    return new HouseholdBlock(
        new HouseholdNumber(values.text(Field.HOUSEHOLD_NUMBER, before.number().digits())),
        new ExactText(values.text(Field.HOUSEHOLD_HEAD, before.head().value())),
        new Relationship(values.text(Field.RELATIONSHIP, before.relationship().text())),
        Integer.parseInt(values.text(Field.HOUSEHOLD_ORDER, Integer.toString(before.order()))));
  }

  private static AddressBlock address(Values values, AddressBlock before) {
    Address old = before.address();
    Address address =
        new Address(
            new MunicipalityCode(values.text(Field.MUNICIPALITY_CODE, old.code().digits())),
            values.text(Field.POSTAL_CODE, old.postalCode()),
            values.text(Field.PREFECTURE, old.prefecture()),
            values.text(Field.MUNICIPALITY, old.municipality()),
            values.text(Field.TOWN, old.town()),
            values.text(Field.LOT, old.lot()),
            values.text(Field.BUILDING, old.building()));
    return new AddressBlock(
        address,
        RegisterDate.decode(values.text(Field.ADDRESS_SINCE, before.since().encode()))
            .orElseThrow());
  }

  private record Values(Map<Field, String> after) {
    Values(Act act) {
      this(new EnumMap<>(Field.class));
      for (FieldChange change : act.fields()) {
        after.put(change.field(), change.after().value());
      }
    }

    String text(Field field, String otherwise) {
      return after.getOrDefault(field, otherwise);
    }
  }
}
