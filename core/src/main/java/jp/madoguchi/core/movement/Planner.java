package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Case.Destination;
import jp.madoguchi.core.movement.Case.Person;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;

/**
 * Works out what a notice comes to: what the clerk typed, what the movement writes by itself, and
 * what becomes of the households. Nothing that was typed is corrected; what cannot be read stays
 * for the rules to find. Stateless.
 */
public final class Planner {
  private final Surroundings around;
  private final LocalDate today;

  public Planner(Surroundings around, LocalDate today) {
    this.around = around;
    this.today = today;
  }

  /**
   * @param proposal what the notice comes to
   * @param findings what was typed and is no text (W05)
   */
  public record Planned(Proposal proposal, List<Finding> findings) {
    public Planned {
      findings = List.copyOf(findings);
    }
  }

  /** The proposal of a notice, with the steps of those whose household it rearranges. */
  public Planned plan(Movement movement, Case notice) {
    List<Finding> findings = new ArrayList<>();
    String event = event(movement, notice);
    List<Step> steps = new ArrayList<>();
    for (Person named : notice.people()) {
      Person person = backed(movement, named);
      Map<Field, ExactText> values = typed(person, findings);
      fill(movement, event, person, values);
      destination(notice.household(), values);
      steps.add(new Step(person.number(), person.before(), values));
    }
    for (Person other : notice.others()) {
      steps.add(new Step(other.number(), other.before(), typed(other, findings)));
    }
    Proposal proposal =
        new Proposal(
            notice.kind(),
            event,
            Typed.date(notice.notificationDate().strip(), today),
            today,
            Rearrangement.of(
                steps,
                around,
                new Rearrangement.Back(
                    movement.looksBack(), member -> takenBack(movement, notice, member))));
    return new Planned(proposal, findings);
  }

  /** What comes back without anybody typing it stands behind what is typed. */
  private Person backed(Movement movement, Person person) {
    if (!movement.looksBack()) {
      return person;
    }
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.putAll(movement.bringsBack(around.history(person.number())));
    all.putAll(person.typed());
    return new Person(person.number(), person.before(), all);
  }

  private Map<Field, ExactText> takenBack(Movement movement, Case notice, AddressNumber member) {
    if (!movement.looksBack()) {
      return Map.of();
    }
    List<ResidentRecord> states = around.history(member);
    return notice.people().stream()
        .flatMap(person -> movement.takesBack(around.history(person.number()), states).stream())
        .findFirst()
        .orElse(Map.of());
  }

  private String event(Movement movement, Case notice) {
    String typed = Typed.date(notice.eventDate().strip(), today);
    return typed.isEmpty() && !notice.people().isEmpty()
        ? movement.day(typed(notice.people().getFirst(), new ArrayList<>()))
        : typed;
  }

  private Map<Field, ExactText> typed(Person person, List<Finding> findings) {
    Map<Field, ExactText> values =
        person.before().map(FieldValues::of).orElseGet(FieldValues::blank);
    person
        .typed()
        .forEach((field, typed) ->
            Typed.text(field, typed, today)
                .ifPresentOrElse(
                    text -> values.put(field, text),
                    () -> findings.add(Finding.at(Rule.W05, field, person.number()))));
    return values;
  }

  private void fill(Movement movement, String event, Person person, Map<Field, ExactText> values) {
    Terms terms = movement.terms();
    if (terms.leavesOn(event, today)) {
      put(values, Field.STATUS, Integer.toString(ResidentStatus.REMOVED.code()));
      terms
          .removals()
          .forEach(why -> put(values, Field.REMOVAL_REASON, Integer.toString(why.code())));
      put(values, Field.REMOVED_ON, event);
    } else if (terms.turn() == Turn.ENTERS) {
      enter(event, person, values);
    }
    movement
        .writes(event, person.before())
        .forEach((field, text) -> {
          if (!person.typed().containsKey(field)) {
            put(values, field, text);
          }
        });
  }

  /** Somebody who comes back keeps what was recorded, but not why and where they left. */
  private void enter(String event, Person person, Map<Field, ExactText> values) {
    put(values, Field.STATUS, Integer.toString(ResidentStatus.CURRENT.code()));
    put(values, Field.REMOVAL_REASON, "");
    put(values, Field.REMOVED_ON, "");
    for (Field field : Terms.of(FieldGroup.DEPARTURE)) {
      unlessTyped(person, values, field, "");
    }
    unlessTyped(person, values, Field.RESIDENT_SINCE, event);
    unlessTyped(person, values, Field.ADDRESS_SINCE, event);
    orElse(values, Field.KIND, Integer.toString(ResidentKind.JAPANESE.code()));
    orElse(values, Field.MUNICIPALITY_CODE, around.municipality().code().digits());
    orElse(values, Field.PREFECTURE, around.municipality().prefecture());
    orElse(values, Field.MUNICIPALITY, around.municipality().name());
    orElse(values, Field.HOUSEHOLD_ORDER, "1");
  }

  private static void destination(Destination household, Map<Field, ExactText> values) {
    switch (household) {
      case Destination.Same() -> {}
      case Destination.Existing(var number) -> put(values, Field.HOUSEHOLD_NUMBER, number.digits());
      case Destination.Fresh(var number) -> put(values, Field.HOUSEHOLD_NUMBER, number.digits());
    }
  }

  private static void unlessTyped(
      Person person, Map<Field, ExactText> values, Field field, String text) {
    if (!person.typed().containsKey(field)) {
      put(values, field, text);
    }
  }

  private static void orElse(Map<Field, ExactText> values, Field field, String text) {
    if (values.getOrDefault(field, ExactText.EMPTY).isEmpty()) {
      put(values, field, text);
    }
  }

  private static void put(Map<Field, ExactText> values, Field field, String text) {
    values.put(field, ExactText.parse(text).toOptional().orElse(ExactText.EMPTY));
  }
}
