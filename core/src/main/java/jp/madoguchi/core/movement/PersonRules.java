package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/** Whether this is who it seems to be: numbers and look-alikes (4.1.1.2, 4.3, 4.4). */
final class PersonRules {
  private static final List<Field> NUMBERS = List.of(Field.RESIDENT_CODE, Field.INDIVIDUAL_NUMBER);

  private PersonRules() {}

  static void check(
      Terms terms,
      Proposal proposal,
      Step step,
      LocalDate today,
      Surroundings around,
      List<Finding> findings) {
    for (Field number : NUMBERS) {
      number(step, number, around, findings);
      twice(proposal, step, number, findings);
    }
    if (terms.turn() == Turn.ENTERS || terms.turn().leaves() || step.changes(Field.BIRTH)) {
      born(proposal, step, findings);
    }
    if (terms.turn() == Turn.ENTERS) {
      alike(step, around, findings);
      if (step.isCode(Field.KIND, ResidentKind.JAPANESE.code())
          && !step.after(Field.KANA).isEmpty()
          && step.after(Field.KANA_CONFIRMED).isEmpty()) {
        findings.add(Finding.at(Rule.A08, Field.KANA, step.number()));
      }
    }
    if (step.isOn() && (terms.turn() == Turn.ENTERS || step.changes(Field.STAY_UNTIL))) {
      RegisterDate.decode(step.after(Field.STAY_UNTIL).value()).toOptional().stream()
          .filter(RegisterDate.Calendar.class::isInstance)
          .filter(until -> until.sortKey().isBefore(today.plusMonths(1)))
          .forEach(_ -> findings.add(Finding.at(Rule.A09, Field.STAY_UNTIL, step.number())));
    }
  }

  /** A number is one person's; who comes back keeps the one that they had. */
  private static void number(Step step, Field field, Surroundings around, List<Finding> findings) {
    if (!step.isOn() || !step.changes(field) || step.after(field).isEmpty()) {
      return;
    }
    boolean cameBack = step.before().isPresent() && !step.wasOn();
    if (cameBack && !step.was(field).isEmpty()) {
      findings.add(Finding.at(Rule.E12, field, step.number()));
      return;
    }
    for (ResidentRecord holder : others(around.holders(step.after(field).value()), step)) {
      boolean here = holder.status() == ResidentStatus.CURRENT;
      findings.add(Finding.at(here ? Rule.E03 : Rule.E12, field, step.number()));
    }
  }

  /** Two whom one entry is about have no number in common (E03). */
  private static void twice(Proposal proposal, Step step, Field field, List<Finding> findings) {
    if (step.isOn()
        && step.changes(field)
        && !step.after(field).isEmpty()
        && proposal.steps().stream()
            .anyMatch(other ->
                !other.number().equals(step.number())
                    && other.isOn()
                    && other.after(field).equals(step.after(field)))) {
      findings.add(Finding.at(Rule.E03, field, step.number()));
    }
  }

  /** Nothing happens to anybody before their birth (W08), as far as both days are known. */
  private static void born(Proposal proposal, Step step, List<Finding> findings) {
    Optional<RegisterDate> birth =
        RegisterDate.decode(step.after(Field.BIRTH).value()).toOptional();
    Optional<RegisterDate> event = RegisterDate.decode(proposal.eventDate()).toOptional();
    if (birth.isPresent()
        && event.isPresent()
        && !(birth.get() instanceof RegisterDate.Unknown)
        && birth.get().sortKey().isAfter(event.get().lastKey())) {
      findings.add(Finding.at(Rule.W08, Field.BIRTH, step.number()));
    }
  }

  /**
   * Whoever leaves came before, though a late notice may tell it the other way round (A16). A death
   * may lie anywhere: that of somebody who disappeared is dated back by years.
   */
  static void inOrder(Terms terms, Proposal proposal, Step step, List<Finding> findings) {
    boolean goes = terms.days() != Terms.EventDay.UNKNOWN_TOO && terms.turn().leaves();
    Optional<RegisterDate> event =
        RegisterDate.decode(proposal.eventDate())
            .toOptional()
            .filter(RegisterDate.Calendar.class::isInstance);
    if (step.wasOn()
        && goes
        && Stream.of(Field.RESIDENT_SINCE, Field.ADDRESS_SINCE)
            .flatMap(field -> RegisterDate.decode(step.was(field).value()).toOptional().stream())
            .filter(since -> !(since instanceof RegisterDate.Unknown))
            .anyMatch(since ->
                event.filter(day -> day.lastKey().isBefore(since.sortKey())).isPresent())) {
      findings.add(Finding.at(Rule.A16, FormFields.EVENT_DATE, step.number()));
    }
  }

  /** Name, sex and birth date alone prove nobody to be the same, and nobody to be another. */
  private static void alike(Step step, Surroundings around, List<Finding> findings) {
    if (step.before().isPresent()) {
      return;
    }
    Stream.of(ResidentStatus.values())
        .filter(status ->
            others(around.alike(person(step)), step).stream()
                .anyMatch(found -> found.status() == status))
        .map(status -> status == ResidentStatus.CURRENT ? Rule.A12 : Rule.A02)
        .forEach(rule -> findings.add(Finding.at(rule, Field.NAME, step.number())));
  }

  private static Surroundings.Person person(Step step) {
    return new Surroundings.Person(
        step.after(Field.NAME), step.after(Field.SEX).value(), step.after(Field.BIRTH).value());
  }

  private static List<ResidentRecord> others(List<ResidentRecord> found, Step step) {
    AddressNumber self = step.number();
    return found.stream().filter(record -> !record.number().equals(self)).toList();
  }
}
