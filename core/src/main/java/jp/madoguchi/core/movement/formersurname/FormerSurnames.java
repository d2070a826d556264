package jp.madoguchi.core.movement.formersurname;

import java.util.List;
import java.util.Map;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.StepRules;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentKind;

/** Writing, changing and deleting a former surname (旧氏) on request of a Japanese (1.1.7). */
public final class FormerSurnames {
  public static final String ADD = "former-surname-add";
  public static final String CHANGE = "former-surname-change";
  public static final String DELETE = "former-surname-delete";

  private static final Map<Field, String> NOTHING =
      Map.of(
          Field.FORMER_SURNAME,
          "",
          Field.FORMER_SURNAME_KANA,
          "",
          Field.FORMER_SURNAME_CONFIRMED,
          "");

  private FormerSurnames() {}

  public static List<Movement> all() {
    return List.of(
        Simple.of(
            terms(ADD).requiring(Field.FORMER_SURNAME, Field.FORMER_SURNAME_KANA),
            StepRules.forKind(ResidentKind.JAPANESE),
            StepRules.writes(Field.FORMER_SURNAME)),
        Simple.of(
            terms(CHANGE).requiring(Field.FORMER_SURNAME, Field.FORMER_SURNAME_KANA),
            StepRules.forKind(ResidentKind.JAPANESE),
            StepRules.changes(Field.FORMER_SURNAME)),
        Simple.of(
                terms(DELETE),
                StepRules.erases(Field.FORMER_SURNAME),
                StepRules.blank(Field.FORMER_SURNAME_KANA),
                StepRules.blank(Field.FORMER_SURNAME_CONFIRMED))
            .asking(asks -> asks.each(Field.NOTE))
            .filling(_ -> NOTHING));
  }

  private static Terms terms(String code) {
    return Terms.changing(code, Terms.of(FieldGroup.FORMER_SURNAME));
  }
}
