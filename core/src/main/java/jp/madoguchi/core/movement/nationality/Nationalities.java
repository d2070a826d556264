package jp.madoguchi.core.movement.nationality;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.StepRules;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

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
    if (!japanese) {
      open.add(Field.RESIDENT_SINCE);
    }
    return Simple.of(
            Terms.changing(code, open).notified(),
            StepRules.forKind(kind),
            StepRules.changes(Field.KIND),
            nothingLeftOf(japanese ? FieldGroup.STAY : FieldGroup.DOMICILE),
            nothingLeftOf(japanese ? FieldGroup.ALIAS : FieldGroup.FORMER_SURNAME),
            Nationalities::residentSince)
        .asking(asks ->
            asks.each(
                asks.each(kind).stream()
                    .filter(field -> field != Field.KIND && !BESIDES.contains(field.group()))
                    .toArray(Field[]::new)))
        .continuing((event, before) -> becomes(kind, event, before));
  }

  /** What the other kind of resident alone has is not carried on. */
  private static Map<Field, String> becomes(
      ResidentKind kind, String event, Optional<ResidentRecord> before) {
    Map<Field, String> written = new EnumMap<>(Field.class);
    boolean japanese = kind == ResidentKind.JAPANESE;
    Terms.of(
            japanese ? FieldGroup.STAY : FieldGroup.DOMICILE,
            japanese ? FieldGroup.ALIAS : FieldGroup.FORMER_SURNAME)
        .forEach(field -> written.put(field, ""));
    written.put(Field.KIND, Integer.toString(kind.code()));
    if (!japanese) {
      before.ifPresent(record ->
          written.put(
              Field.RESIDENT_SINCE, foreignSince(event, text(record, Field.RESIDENT_SINCE))));
    }
    return written;
  }

  /**
   * 外国人住民となった年月日 (4.5.5): the day of the loss or of becoming a resident, whichever is later. Who
   * becomes Japanese carries it on as 住民となった年月日 (4.5.3, 4.5.4).
   */
  private static String foreignSince(String lost, String since) {
    Optional<RegisterDate> day = RegisterDate.decode(lost).toOptional();
    Optional<RegisterDate> before = RegisterDate.decode(since).toOptional();
    boolean later =
        day.isPresent()
            && before.filter(it -> !day.get().sortKey().isAfter(it.sortKey())).isEmpty();
    return later ? lost : since;
  }

  private static String text(ResidentRecord record, Field field) {
    return FieldValues.of(record).getOrDefault(field, ExactText.EMPTY).value();
  }

  private static void residentSince(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    String wanted = foreignSince(proposal.eventDate(), step.was(Field.RESIDENT_SINCE).value());
    if (step.changes(Field.RESIDENT_SINCE)
        && !step.after(Field.RESIDENT_SINCE).value().equals(wanted)) {
      findings.add(Finding.at(Rule.W07, Field.RESIDENT_SINCE, step.number()));
    }
  }

  private static Simple.StepRule nothingLeftOf(FieldGroup group) {
    return (step, _, _, findings) ->
        Terms.of(group).stream()
            .filter(field -> !step.after(field).isEmpty())
            .forEach(field -> findings.add(Finding.at(Rule.W07, field, step.number())));
  }
}
