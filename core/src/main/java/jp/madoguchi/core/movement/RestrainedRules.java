package jp.madoguchi.core.movement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;

/**
 * Movements of people whom a measure restrains (3.1). None but those about measures changes any. A
 * support measure never stops one (3.5); that its end is near is told all the same.
 */
final class RestrainedRules {
  private RestrainedRules() {}

  static void check(
      Terms terms, Step step, LocalDate today, Surroundings around, List<Finding> findings) {
    if (terms.turn() == Turn.BESIDE) {
      return;
    }
    if (step.changes(Field.RESTRAINTS)) {
      findings.add(Finding.at(Rule.W07, Field.RESTRAINTS, step.number()));
    }
    List<Measure> own = Measures.of(step.was(Field.RESTRAINTS)).all();
    if (own.stream().anyMatch(measure -> measure.ending(today))) {
      findings.add(Finding.at(Rule.A03, Field.RESTRAINTS, step.number()));
    }
    if (around.entering()) {
      List<Measure> all = Stream.concat(own.stream(), ofHousehold(step, around)).toList();
      entering(step, all, today, around.lifted(step.number()), findings);
    }
  }

  /** What was let in is not judged by this again: a lift is over by then, or not known there. */
  private static void entering(
      Step step,
      List<Measure> measures,
      LocalDate today,
      Optional<Duration> lifted,
      List<Finding> findings) {
    boolean stopped =
        measures.stream().anyMatch(it -> it.restrains(Process.ENTER, Level.ERROR, today));
    boolean told =
        measures.stream().anyMatch(it -> it.restrains(Process.ENTER, Level.ALERT, today));
    if (stopped) {
      Rule rule = lifted.isPresent() ? Rule.A04 : Rule.E13;
      findings.add(Finding.at(rule, Field.RESTRAINTS, step.number()));
    }
    if (told) {
      findings.add(Finding.at(Rule.A14, Field.RESTRAINTS, step.number()));
    }
  }

  private static Stream<Measure> ofHousehold(Step step, Surroundings around) {
    return HouseholdNumber.parse(step.was(Field.HOUSEHOLD_NUMBER).value()).toOptional().stream()
        .flatMap(number -> around.household(number).stream())
        .filter((ResidentRecord member) -> !member.number().equals(step.number()))
        .flatMap(member -> Measures.of(member).all().stream())
        .filter(measure -> measure.reach() == Reach.HOUSEHOLD);
  }
}
