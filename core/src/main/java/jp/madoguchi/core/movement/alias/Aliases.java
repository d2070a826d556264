package jp.madoguchi.core.movement.alias;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.StepRules;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentKind;

/**
 * Writing and deleting a foreign resident's alias (通称; 住民基本台帳法施行令 30条の16). A deleted one stays
 * readable, with the day and place where it was deleted.
 */
public final class Aliases {
  public static final String ADD = "alias-add";
  public static final String DELETE = "alias-delete";

  private static final Set<Field> ENDING =
      Set.of(Field.ALIAS_ENDED, Field.ALIAS_END_PLACE, Field.ALIAS_END_PLACE_CODE);

  private Aliases() {}

  public static List<Movement> all() {
    return List.of(
        Simple.of(
                Terms.changing(ADD, Terms.of(FieldGroup.ALIAS))
                    .requiring(Field.ALIAS, Field.ALIAS_SINCE, Field.ALIAS_PLACE),
                StepRules.forKind(ResidentKind.FOREIGN),
                StepRules.blank(Field.ALIAS_ENDED),
                noneNow())
            .asking(asks ->
                asks.each(
                    Field.ALIAS,
                    Field.ALIAS_KANA,
                    Field.ALIAS_SINCE,
                    Field.ALIAS_PLACE,
                    Field.ALIAS_PLACE_CODE))
            .filling(Aliases::begun),
        Simple.of(
                Terms.changing(DELETE, ENDING).requiring(Field.ALIAS_ENDED, Field.ALIAS_END_PLACE),
                StepRules.forKind(ResidentKind.FOREIGN),
                oneNow())
            .asking(asks ->
                asks.each(Field.ALIAS_ENDED, Field.ALIAS_END_PLACE, Field.ALIAS_END_PLACE_CODE))
            .filling(event -> Map.of(Field.ALIAS_ENDED, event)));
  }

  /** The end of an earlier one stays readable in the state before. */
  private static Map<Field, String> begun(String event) {
    Map<Field, String> written = new EnumMap<>(Field.class);
    ENDING.forEach(field -> written.put(field, ""));
    written.put(Field.ALIAS_SINCE, event);
    return written;
  }

  private static Simple.StepRule noneNow() {
    return (step, _, _, findings) -> {
      if (!step.was(Field.ALIAS).isEmpty() && step.was(Field.ALIAS_ENDED).isEmpty()) {
        findings.add(Finding.at(Rule.W13, Field.ALIAS, step.number()));
      }
    };
  }

  private static Simple.StepRule oneNow() {
    return (step, _, _, findings) -> {
      if (step.was(Field.ALIAS).isEmpty() || !step.was(Field.ALIAS_ENDED).isEmpty()) {
        findings.add(Finding.at(Rule.W13, Field.ALIAS, step.number()));
      }
    };
  }
}
