package jp.madoguchi.core.movement.correction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.StepRules;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;

/**
 * Corrections (職権修正, 軽微な修正, 誤記修正; 4.2.3). Each stacks a state upon the one that was wrong, and
 * nothing is overwritten (E22 cannot happen). Numbers, being on the register and households have
 * movements of their own.
 */
public final class Corrections {
  public static final String EX_OFFICIO = "ex-officio-correction";
  public static final String MINOR = "minor-correction";
  public static final String MISTAKE = "mistake-correction";

  private Corrections() {}

  public static List<Movement> all() {
    return List.of(
        correcting(EX_OFFICIO, correctable()).leadingTo(Sequel.EX_OFFICIO_NOTICE),
        correcting(MINOR, minor()),
        correcting(MISTAKE, correctable()));
  }

  private static Simple correcting(String code, Set<Field> open) {
    return Simple.of(Terms.changing(code, open), StepRules.staysHere()).asking(Asks::marking);
  }

  private static Set<Field> correctable() {
    Set<Field> fields = EnumSet.allOf(Field.class);
    fields.removeAll(
        Terms.of(FieldGroup.STATUS, FieldGroup.NUMBERS, FieldGroup.REMAKING, FieldGroup.RESTRAINT));
    fields.remove(Field.HOUSEHOLD_NUMBER);
    return fields;
  }

  /** 文字の同定, 町名・地番・住居表示・建物名の変更: nobody moved, so that no date changes with them. */
  private static Set<Field> minor() {
    Set<Field> fields =
        Terms.of(FieldGroup.NAME, FieldGroup.ADDRESS, FieldGroup.DOMICILE, FieldGroup.ARRIVAL);
    fields.removeAll(Set.of(Field.ADDRESS_SINCE, Field.RESIDENT_SINCE));
    // The head's name stands in the records of the whole household, their own included.
    fields.add(Field.HOUSEHOLD_HEAD);
    return fields;
  }
}
