package jp.madoguchi.core.movement.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Field;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.change.FieldGroup;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;

/** Move within the municipality (転居). Source: 住民基本台帳法 23条; standard specification 4.1.2. */
public final class MoveWithin implements Movement {
  /** The code that travels. */
  public static final String CODE = "move-within";

  private static final Set<FieldGroup> ALLOWED = Set.of(FieldGroup.ADDRESS, FieldGroup.HOUSEHOLD);

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public List<Finding> recheck(
      List<Act> group,
      Map<AddressNumber, ResidentRecord> before,
      Municipality municipality,
      LocalDate received) {
    List<Finding> findings = new ArrayList<>();
    for (Act act : group) {
      checkFields(act, municipality, findings);
      checkDates(act, received, findings);
      ResidentRecord record = before.get(act.resident());
      if (record != null) {
        checkBefore(act, record, findings);
      }
    }
    return findings;
  }

  private static void checkFields(Act act, Municipality municipality, List<Finding> findings) {
    if (!ALLOWED.containsAll(act.touches())) {
      findings.add(Finding.at(Rule.E05, "fields", act.resident()));
    }
    if (!act.touches().contains(FieldGroup.ADDRESS)) {
      findings.add(Finding.at(Rule.W02, MoveWithinFields.LOT, act.resident()));
    }
    for (FieldChange change : act.fields()) {
      if (change.field() == Field.MUNICIPALITY_CODE
          && !change.after().value().equals(municipality.code().digits())) {
        findings.add(Finding.at(Rule.W01, MoveWithinFields.TOWN, act.resident()));
      }
      if (change.field() == Field.RELATIONSHIP
          && Relationship.parse(change.after().value()).isEmpty()) {
        findings.add(Finding.at(Rule.E15, MoveWithinFields.RELATIONSHIP, act.resident()));
      }
    }
  }

  private static void checkDates(Act act, LocalDate received, List<Finding> findings) {
    if (!(act.eventDate() instanceof RegisterDate.Calendar(LocalDate event))) {
      findings.add(Finding.at(Rule.E10, MoveWithinFields.EVENT_DATE, act.resident()));
      return;
    }
    if (event.isAfter(received)) {
      findings.add(Finding.at(Rule.E06, MoveWithinFields.EVENT_DATE, act.resident()));
    }
    if (act.notificationDate().isAfter(received)) {
      findings.add(Finding.at(Rule.E07, MoveWithinFields.NOTIFICATION_DATE, act.resident()));
    }
    if (act.notificationDate().isBefore(event)) {
      findings.add(Finding.at(Rule.W03, MoveWithinFields.NOTIFICATION_DATE, act.resident()));
    }
    if (!act.entryDate().equals(received)) {
      findings.add(Finding.at(Rule.E08, "entryDate", act.resident()));
    }
  }

  /** What the act says was there before must be what is there. */
  private static void checkBefore(Act act, ResidentRecord record, List<Finding> findings) {
    var values = FieldValues.of(record);
    for (FieldChange change : act.fields()) {
      if (!change.before().equals(values.get(change.field()))) {
        findings.add(Finding.at(Rule.E05, "before", act.resident()));
        return;
      }
    }
  }
}
