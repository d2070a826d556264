package jp.madoguchi.core.movement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldForm;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.StayCategory;

/** What each field may hold, which must not be blank (1.1.6, 1.1.8), and which may change. */
final class FieldRules {
  /** Never blank for anybody on the register. */
  private static final Set<Field> NEVER_BLANK =
      Set.of(
          Field.NAME,
          Field.BIRTH,
          Field.SEX,
          Field.KIND,
          Field.PREFECTURE,
          Field.MUNICIPALITY,
          Field.LOT,
          Field.ADDRESS_SINCE,
          Field.RESIDENT_SINCE,
          Field.HOUSEHOLD_NUMBER,
          Field.RELATIONSHIP,
          Field.RESIDENT_CODE);

  private static final Set<Field> OF_JAPANESE = Set.of(Field.DOMICILE, Field.HEAD_OF_REGISTER);
  private static final Set<Field> OF_FOREIGN = Set.of(Field.NATIONALITY, Field.STAY_CATEGORY);

  /** Who stays by birth or by a lost nationality has neither card nor period. */
  private static final Map<StayCategory, Field> OF_STAY =
      Map.of(
          StayCategory.MID_TO_LONG_TERM, Field.STAY_CARD,
          StayCategory.SPECIAL_PERMANENT, Field.STAY_CARD,
          StayCategory.TEMPORARY_REFUGE, Field.STAY_PERIOD,
          StayCategory.PROVISIONAL_STAY, Field.STAY_PERIOD);

  /** May be unknown or days that no calendar has (1.1.8). */
  private static final Set<Field> ANY_DATE =
      Set.of(Field.BIRTH, Field.RESIDENT_SINCE, Field.ADDRESS_SINCE, Field.REMOVED_ON);

  private FieldRules() {}

  static void check(Terms terms, Step step, List<Finding> findings) {
    for (Field field : Field.values()) {
      if (step.changes(field)) {
        changed(terms, step, field, findings);
      }
      if (step.after(field).isEmpty() && required(terms, step, field)) {
        findings.add(Finding.at(Rule.E09, field, step.number()));
      }
    }
  }

  /** The place of somebody whose household is rearranged (E15). */
  static void relationship(Step step, List<Finding> findings) {
    if (step.changes(Field.RELATIONSHIP) && !holds(step, Field.RELATIONSHIP)) {
      findings.add(Finding.at(Rule.E15, Field.RELATIONSHIP, step.number()));
    }
  }

  /** What is written anew is told of (A05); readings have no kanji. */
  static void unregistered(Step step, Surroundings around, List<Finding> findings) {
    step.changes().stream()
        .filter(change -> step.isOn() && change.field().form() == FieldForm.TEXT)
        .filter(change -> around.hasUnregistered(change.after()))
        .forEach(change -> findings.add(Finding.at(Rule.A05, change.field(), step.number())));
  }

  private static void changed(Terms terms, Step step, Field field, List<Finding> findings) {
    if (!terms.open().contains(field)) {
      findings.add(Finding.at(terms.outside(field), field, step.number()));
    } else if (!holds(step, field)) {
      findings.add(Finding.at(rule(field.form()), field, step.number()));
    }
  }

  private static boolean holds(Step step, Field field) {
    return field.admits(step.after(field))
        && (field.form() != FieldForm.DATE
            || ANY_DATE.contains(field)
            || step.after(field).isEmpty()
            || RegisterDate.decode(step.after(field).value()).toOptional().stream()
                .anyMatch(RegisterDate.Calendar.class::isInstance));
  }

  /** Whoever stays keeps what was blank before; nobody is entered without it. */
  private static boolean required(Terms terms, Step step, Field field) {
    if (terms.required().contains(field)) {
      return true;
    }
    return step.isOn()
        && neverBlank(step, field)
        && (terms.turn() == Turn.ENTERS
            || step.changes(field)
            || step.changes(Field.KIND)
            || step.changes(Field.STAY_CATEGORY));
  }

  private static boolean neverBlank(Step step, Field field) {
    return NEVER_BLANK.contains(field)
        || OF_JAPANESE.contains(field) && step.isCode(Field.KIND, ResidentKind.JAPANESE.code())
        || step.isCode(Field.KIND, ResidentKind.FOREIGN.code())
            && (OF_FOREIGN.contains(field) || ofStay(step, field));
  }

  private static boolean ofStay(Step step, Field field) {
    return OF_STAY.entrySet().stream()
        .anyMatch(stay ->
            stay.getValue() == field && step.isCode(Field.STAY_CATEGORY, stay.getKey().code()));
  }

  private static Rule rule(FieldForm form) {
    return switch (form) {
      case DATE, MONTH -> Rule.E10;
      case RELATIONSHIP -> Rule.E15;
      case INDIVIDUAL_NUMBER -> Rule.E01;
      case RESIDENT_CODE -> Rule.E02;
      case STAY_CARD -> Rule.E20;
      case MUNICIPALITY -> Rule.E21;
      default -> Rule.W05;
    };
  }
}
