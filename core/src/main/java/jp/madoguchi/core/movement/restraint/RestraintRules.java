package jp.madoguchi.core.movement.restraint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Simple.StepRule;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Stage;

/** What each kind may do to the one measure that it is about. */
final class RestraintRules {
  private RestraintRules() {}

  /** The one measure that differs, as it was and as it is. */
  private record Change(Optional<Measure> was, Optional<Measure> is) {
    boolean adds(Predicate<Measure> of) {
      return was.isEmpty() && is.filter(of).isPresent();
    }

    boolean ends(Predicate<Measure> of) {
      return is.isEmpty() && was.filter(of).isPresent();
    }

    boolean alters(BiPredicate<Measure, Measure> as) {
      return was.isPresent() && is.isPresent() && as.test(was.get(), is.get());
    }
  }

  private interface Judging {
    Optional<Rule> broken(Change change, LocalDate today);
  }

  static StepRule sets() {
    return only((change, _) -> unless(change.adds(measure -> !measure.isSupport()), Rule.W13));
  }

  static StepRule changes() {
    return only((change, _) ->
        unless(change.alters((was, is) -> !was.isSupport() && !is.isSupport()), Rule.W13));
  }

  static StepRule renews() {
    return only((change, _) ->
        unless(change.alters((was, is) -> !was.isSupport() && isLater(was, is)), Rule.W13));
  }

  static StepRule ends() {
    return only((change, _) -> unless(change.ends(measure -> !measure.isSupport()), Rule.W13));
  }

  static StepRule applies() {
    return only((change, today) -> {
      if (!change.adds(measure -> isAt(measure, Stage.PROVISIONAL))) {
        return Optional.of(Rule.W13);
      }
      Measure fresh = change.is().orElseThrow();
      // Protection counts from the moment of the application.
      boolean now = !fresh.from().isAfter(today) && isOneYear(fresh, fresh.from());
      return unless(now, Rule.W18);
    });
  }

  static StepRule decides() {
    return only((change, _) -> {
      if (!change.alters(RestraintRules::isDecision)) {
        return Optional.of(Rule.W13);
      }
      Measure decided = change.is().orElseThrow();
      if (decided.ground().support().filter(Ground.Support::isConfirmed).isEmpty()) {
        return Optional.of(Rule.W17);
      }
      return unless(isOneYear(decided, decided.from()), Rule.W18);
    });
  }

  static StepRule renewsSupport() {
    return only((change, today) -> {
      if (!change.alters((was, is) -> isAt(was, Stage.DECIDED) && isLater(was, is))) {
        return Optional.of(Rule.W13);
      }
      Measure was = change.was().orElseThrow();
      if (!was.ending(today)) {
        return Optional.of(Rule.W16);
      }
      LocalDate end = was.until().orElseThrow();
      LocalDate next = end.isBefore(today) ? today : end.plusDays(1);
      return unless(isOneYear(change.is().orElseThrow(), next), Rule.W18);
    });
  }

  static StepRule endsSupport() {
    return only((change, _) -> unless(change.ends(Measure::isSupport), Rule.W13));
  }

  /** One measure differs, and it differs as the kind says. */
  private static StepRule only(Judging judging) {
    return (step, proposal, _, findings) ->
        Measures.parse(step.after(Field.RESTRAINTS).value())
            .flatMap(after ->
                change(Measures.of(step.was(Field.RESTRAINTS)), after)
                    .map(change -> judging.broken(change, proposal.entryDate()))
                    .orElse(Optional.of(Rule.W07)))
            .ifPresent(rule -> findings.add(told(rule, step)));
  }

  private static Finding told(Rule rule, Step step) {
    return Finding.at(rule, Field.RESTRAINTS, step.number());
  }

  private static Optional<Change> change(Measures was, Measures is) {
    List<Integer> differing =
        Stream.concat(was.all().stream(), is.all().stream())
            .map(Measure::number)
            .distinct()
            .filter(number -> !was.find(number).equals(is.find(number)))
            .toList();
    return differing.size() == 1
        ? Optional.of(new Change(was.find(differing.getFirst()), is.find(differing.getFirst())))
        : Optional.empty();
  }

  private static Optional<Rule> unless(boolean holds, Rule rule) {
    return holds ? Optional.empty() : Optional.of(rule);
  }

  private static boolean isAt(Measure measure, Stage stage) {
    return measure.ground().support().filter(it -> it.stage() == stage).isPresent();
  }

  private static boolean isLater(Measure was, Measure is) {
    return was.until().isPresent()
        && is.until().filter(end -> end.isAfter(was.until().get())).isPresent()
        && was.equals(is.until(was.until().get()));
  }

  private static boolean isDecision(Measure was, Measure is) {
    return isAt(was, Stage.PROVISIONAL)
        && isAt(is, Stage.DECIDED)
        && was.ground()
            .support()
            .map(it -> it.reference())
            .equals(is.ground().support().map(it -> it.reference()));
  }

  /** The period is editable, and never longer than the year from a day on. */
  private static boolean isOneYear(Measure measure, LocalDate first) {
    return measure.until().filter(end -> !end.isAfter(Measure.lastDay(first))).isPresent();
  }
}
