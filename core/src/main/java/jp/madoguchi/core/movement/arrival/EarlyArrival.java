package jp.madoguchi.core.movement.arrival;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;

/**
 * The notice of arrival about somebody who announced to leave and is still here: it removes them as
 * of the planned day or the day of moving in elsewhere, whichever comes first (1.1.5), and writes
 * what it tells in the same entry.
 */
record EarlyArrival(Simple removal) implements Movement {
  /** What is worked out from the day of moving in. */
  private static final Set<String> FOLLOWING =
      Set.of(FormFields.EVENT_DATE, FormFields.of(Field.REMOVED_ON));

  @Override
  public Terms terms() {
    return removal.terms();
  }

  @Override
  public Asks asks() {
    return removal.asks();
  }

  @Override
  public boolean findsDay() {
    return true;
  }

  @Override
  public String day(Map<Field, ExactText> values) {
    return earlier(field -> values.getOrDefault(field, ExactText.EMPTY)).orElse("");
  }

  /** Where the day of moving in is at fault, it is not said too that none follows from it. */
  @Override
  public List<Finding> check(Proposal proposal, LocalDate today, Surroundings around) {
    List<Finding> findings = Movement.super.check(proposal, today, around);
    boolean untold =
        findings.stream()
            .anyMatch(finding -> finding.field().equals(FormFields.of(Field.CONFIRMED_DAY)));
    return untold && proposal.eventDate().isEmpty()
        ? findings.stream().filter(finding -> !FOLLOWING.contains(finding.field())).toList()
        : findings;
  }

  @Override
  public List<Finding> own(Proposal proposal, Surroundings around) {
    return removal.own(proposal, around);
  }

  static void onTheEarlierDay(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    if (step.was(Field.PLANNED_DAY).isEmpty()) {
      findings.add(Finding.at(Rule.W19, Field.PLANNED_DAY, step.number()));
      return;
    }
    if (day(step.after(Field.CONFIRMED_DAY)).filter(proposal.entryDate()::isBefore).isPresent()) {
      findings.add(Finding.at(Rule.E06, Field.CONFIRMED_DAY, step.number()));
    }
    if (earlier(step::after).filter(day -> !day.equals(proposal.eventDate())).isPresent()) {
      findings.add(Finding.at(Rule.W20, FormFields.EVENT_DATE, step.number()));
    }
  }

  /** As text; empty where one of both is no day of the calendar. */
  private static Optional<String> earlier(Function<Field, ExactText> values) {
    List<LocalDate> days =
        Stream.of(Field.PLANNED_DAY, Field.CONFIRMED_DAY)
            .flatMap(field -> day(values.apply(field)).stream())
            .sorted()
            .toList();
    return days.size() < 2
        ? Optional.empty()
        : Optional.of(RegisterDate.of(days.getFirst()).encode());
  }

  private static Optional<LocalDate> day(ExactText text) {
    return RegisterDate.decode(text.value())
        .toOptional()
        .filter(RegisterDate.Calendar.class::isInstance)
        .map(RegisterDate::sortKey);
  }
}
