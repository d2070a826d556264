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
  private static final List<Field> NUMBERS =
      List.of(Field.RESIDENT_CODE, Field.INDIVIDUAL_NUMBER, Field.STAY_CARD);

  private static final List<Field> SINCE = List.of(Field.RESIDENT_SINCE, Field.ADDRESS_SINCE);

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
      born(proposal.eventDate(), step, Field.BIRTH, findings);
    }
    for (Field since : SINCE) {
      if (terms.turn() == Turn.STAYS && step.changes(since)) {
        born(step.after(since).value(), step, since, findings);
      }
    }
    if (terms.turn() == Turn.ENTERS) {
      alike(step, around, findings);
      if (step.isCode(Field.KIND, ResidentKind.JAPANESE.code())) {
        unconfirmed(step, Field.KANA, Field.KANA_CONFIRMED, findings);
      }
    }
    unconfirmed(step, Field.FORMER_SURNAME_KANA, Field.FORMER_SURNAME_CONFIRMED, findings);
    if (step.isOn() && (terms.turn() == Turn.ENTERS || step.changes(Field.STAY_UNTIL))) {
      RegisterDate.decode(step.after(Field.STAY_UNTIL).value()).toOptional().stream()
          .filter(RegisterDate.Calendar.class::isInstance)
          .filter(until -> until.sortKey().isBefore(today.plusMonths(1)))
          .forEach(_ -> findings.add(Finding.at(Rule.A09, Field.STAY_UNTIL, step.number())));
    }
  }

  /** A reading that is written anew was confirmed with the person, or is told (A08). */
  private static void unconfirmed(
      Step step, Field reading, Field confirmed, List<Finding> findings) {
    if (step.changes(reading)
        && !step.after(reading).isEmpty()
        && step.after(confirmed).isEmpty()) {
      findings.add(Finding.at(Rule.A08, reading, step.number()));
    }
  }

  /**
   * A number is one person's; who comes back keeps the one that they had, unless it is a card's.
   */
  private static void number(Step step, Field field, Surroundings around, List<Finding> findings) {
    if (!step.isOn() || !step.changes(field) || step.after(field).isEmpty()) {
      return;
    }
    boolean cameBack = step.before().isPresent() && !step.wasOn();
    if (cameBack && field != Field.STAY_CARD && !step.was(field).isEmpty()) {
      findings.add(Finding.at(Rule.E12, field, step.number()));
      return;
    }
    if (field == Field.RESIDENT_CODE && around.codesRunLow(step.after(field).value())) {
      findings.add(Finding.at(Rule.A06, field, step.number()));
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
  private static void born(String day, Step step, Field told, List<Finding> findings) {
    Optional<RegisterDate> birth =
        RegisterDate.decode(step.after(Field.BIRTH).value()).toOptional();
    Optional<RegisterDate> then = RegisterDate.decode(day).toOptional();
    if (birth.isPresent()
        && then.isPresent()
        && !(birth.get() instanceof RegisterDate.Unknown)
        && !(then.get() instanceof RegisterDate.Unknown)
        && birth.get().sortKey().isAfter(then.get().lastKey())) {
      findings.add(Finding.at(Rule.W08, told, step.number()));
    }
  }

  /**
   * Whoever leaves or moves on came before, though a late notice may tell it the other way round
   * (A16). A death may lie anywhere: that of somebody who disappeared is dated back by years.
   */
  static void inOrder(Terms terms, Proposal proposal, Step step, List<Finding> findings) {
    boolean goes =
        terms.days() != Terms.EventDay.UNKNOWN_TOO
            && (terms.turn().leaves()
                || terms.turn() == Turn.STAYS && step.changes(Field.ADDRESS_SINCE));
    Optional<RegisterDate> event =
        RegisterDate.decode(proposal.eventDate())
            .toOptional()
            .filter(RegisterDate.Calendar.class::isInstance);
    if (step.wasOn()
        && goes
        && SINCE.stream()
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
