package jp.madoguchi.core.movement.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.address.Municipality;
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
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** Move within the municipality (転居). Source: 住民基本台帳法 23条; standard specification 4.1.2. */
public final class MoveWithin implements Movement {
  /** The code that travels. */
  public static final String CODE = "move-within";

  private static final ExactText HEAD = new ExactText(Relationship.HEAD.text());
  private static final Set<FieldGroup> ALLOWED = Set.of(FieldGroup.ADDRESS, FieldGroup.HOUSEHOLD);

  /** Never blank (1.1.6); a town may be, and a blank municipality is another one (W01). */
  private static final Set<Field> REQUIRED =
      Set.of(
          Field.PREFECTURE,
          Field.MUNICIPALITY,
          Field.LOT,
          Field.ADDRESS_SINCE,
          Field.HOUSEHOLD_NUMBER);

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
    Set<ExactText> headed = new HashSet<>();
    for (Act act : group) {
      checkFields(act, municipality, findings);
      checkDates(act, received, findings);
      ResidentRecord record = before.get(act.resident());
      if (record == null) {
        findings.add(Finding.at(Rule.E05, "before", act.resident()));
      } else {
        Map<Field, ExactText> old = FieldValues.of(record);
        checkBefore(act, old, findings);
        checkAfter(act, old, headed, findings);
      }
    }
    return findings;
  }

  private static void checkFields(Act act, Municipality municipality, List<Finding> findings) {
    if (!ALLOWED.containsAll(act.touches())) {
      findings.add(Finding.at(Rule.E05, "fields", act.resident()));
    }
    for (FieldChange change : act.fields()) {
      if (REQUIRED.contains(change.field()) && change.after().isEmpty()) {
        findings.add(Finding.at(Rule.E09, change.field().name(), act.resident()));
      } else if (change.field() == Field.ADDRESS_SINCE && !isDay(change.after())) {
        findings.add(Finding.at(Rule.E10, MoveWithinFields.EVENT_DATE, act.resident()));
      }
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

  private static boolean isDay(ExactText code) {
    return RegisterDate.decode(code.value()).toOptional().stream()
        .anyMatch(date -> date instanceof RegisterDate.Calendar);
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
  private static void checkBefore(Act act, Map<Field, ExactText> old, List<Finding> findings) {
    for (FieldChange change : act.fields()) {
      if (!change.before().equals(old.get(change.field()))) {
        findings.add(Finding.at(Rule.E05, "before", act.resident()));
        return;
      }
    }
  }

  /** The place becomes another one, and no household of the group gets two heads. */
  private static void checkAfter(
      Act act, Map<Field, ExactText> old, Set<ExactText> headed, List<Finding> findings) {
    Map<Field, ExactText> fresh = new EnumMap<>(old);
    act.fields().forEach(change -> fresh.put(change.field(), change.after()));
    if (Place.of(fresh).equals(Place.of(old))) {
      findings.add(Finding.at(Rule.W02, MoveWithinFields.LOT, act.resident()));
    }
    boolean head = HEAD.equals(fresh.get(Field.RELATIONSHIP));
    if (head && !headed.add(fresh.getOrDefault(Field.HOUSEHOLD_NUMBER, ExactText.EMPTY))) {
      findings.add(Finding.at(Rule.E16, MoveWithinFields.RELATIONSHIP, act.resident()));
    }
  }
}
