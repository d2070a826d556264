package jp.madoguchi.core.movement.nationality;

import java.util.EnumMap;
import java.util.EnumSet;
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
 * Naturalisation (帰化), acquired and lost nationality (4.5). The standard removes one record and
 * writes another that carries address, numbers and dates on; here it is one state stacked upon the
 * other under the same number, so that nothing can be lost between the two.
 */
public final class Nationalities {
  public static final String NATURALISATION = "naturalisation";
  public static final String ACQUIRED = "nationality-acquired";
  public static final String LOST = "nationality-lost";

  /** May change with it, and is asked by movements of its own. */
  private static final Set<FieldGroup> BESIDES =
      EnumSet.of(FieldGroup.HOUSEHOLD, FieldGroup.ALIAS, FieldGroup.FORMER_SURNAME);

  private Nationalities() {}

  public static List<Movement> all() {
    return List.of(
        becoming(NATURALISATION, ResidentKind.JAPANESE),
        becoming(ACQUIRED, ResidentKind.JAPANESE),
        becoming(LOST, ResidentKind.FOREIGN));
  }

  private static Movement becoming(String code, ResidentKind kind) {
    Set<Field> open =
        EnumSet.copyOf(
            Terms.of(
                FieldGroup.NAME,
                FieldGroup.FORMER_SURNAME,
                FieldGroup.ALIAS,
                FieldGroup.DOMICILE,
                FieldGroup.STAY,
                FieldGroup.HOUSEHOLD));
    open.add(Field.KIND);
    open.remove(Field.HOUSEHOLD_NUMBER);
    boolean japanese = kind == ResidentKind.JAPANESE;
    return Simple.of(
            Terms.changing(code, open).notified(),
            StepRules.forKind(kind),
            StepRules.changes(Field.KIND),
            nothingLeftOf(japanese ? FieldGroup.STAY : FieldGroup.DOMICILE),
            nothingLeftOf(japanese ? FieldGroup.ALIAS : FieldGroup.FORMER_SURNAME))
        .asking(asks ->
            asks.each(
                asks.each(kind).stream()
                    .filter(field -> field != Field.KIND && !BESIDES.contains(field.group()))
                    .toArray(Field[]::new)))
        .filling(_ -> becomes(kind));
  }

  /** What the other kind of resident alone has is not carried on. */
  private static Map<Field, String> becomes(ResidentKind kind) {
    Map<Field, String> written = new EnumMap<>(Field.class);
    boolean japanese = kind == ResidentKind.JAPANESE;
    Terms.of(
            japanese ? FieldGroup.STAY : FieldGroup.DOMICILE,
            japanese ? FieldGroup.ALIAS : FieldGroup.FORMER_SURNAME)
        .forEach(field -> written.put(field, ""));
    written.put(Field.KIND, Integer.toString(kind.code()));
    return written;
  }

  private static Simple.StepRule nothingLeftOf(FieldGroup group) {
    return (step, _, _, findings) ->
        Terms.of(group).stream()
            .filter(field -> !step.after(field).isEmpty())
            .forEach(field -> findings.add(Finding.at(Rule.W07, field, step.number())));
  }
}
