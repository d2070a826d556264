package jp.madoguchi.core.movement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Field;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.change.FieldGroup;
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
  private static final Set<FieldGroup> APPLIED = Set.of(FieldGroup.ADDRESS, FieldGroup.HOUSEHOLD);

  private Effect() {}

  /**
   * The next state of a record.
   *
   * @throws IllegalArgumentException a value in the act is not one that the field can hold, a field
   *     is none that a movement changes yet, or the act is about somebody else
   */
  public static ResidentRecord of(Act act, ResidentRecord before, OperatorId approver) {
    if (!act.resident().equals(before.number())) {
      throw new IllegalArgumentException("an act over somebody else");
    }
    if (!APPLIED.containsAll(act.touches())) {
      throw new IllegalArgumentException("no effect is known for one of " + act.touches());
    }
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
        values.exact(Field.HOUSEHOLD_HEAD, before.head()),
        new Relationship(values.text(Field.RELATIONSHIP, before.relationship().text())),
        Integer.parseInt(values.text(Field.HOUSEHOLD_ORDER, Integer.toString(before.order()))));
  }

  private static AddressBlock address(Values values, AddressBlock before) {
    Address old = before.address();
    Address address =
        new Address(
            values.parsed(Field.MUNICIPALITY_CODE, old.municipalityCode(), MunicipalityCode::new),
            values.parsed(Field.POSTAL_CODE, old.postalCode(), PostalCode::new),
            values.exact(Field.PREFECTURE, old.prefecture()),
            values.exact(Field.MUNICIPALITY, old.municipality()),
            values.exact(Field.TOWN, old.town()),
            values.exact(Field.LOT, old.lot()),
            values.exact(Field.BUILDING, old.building()));
    return new AddressBlock(
        address,
        RegisterDate.decode(values.text(Field.ADDRESS_SINCE, before.since().encode()))
            .orElseThrow());
  }

  private record Values(Map<Field, ExactText> after) {
    Values(Act act) {
      this(new EnumMap<>(Field.class));
      for (FieldChange change : act.fields()) {
        after.put(change.field(), change.after());
      }
    }

    ExactText exact(Field field, ExactText otherwise) {
      return after.getOrDefault(field, otherwise);
    }

    String text(Field field, String otherwise) {
      ExactText text = after.get(field);
      return text == null ? otherwise : text.value();
    }

    <T> Optional<T> parsed(Field field, Optional<T> otherwise, Function<String, T> reader) {
      ExactText text = after.get(field);
      if (text == null) {
        return otherwise;
      }
      return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text.value()));
    }
  }
}
