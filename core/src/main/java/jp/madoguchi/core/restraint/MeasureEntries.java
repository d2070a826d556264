package jp.madoguchi.core.restraint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.EntryDesk.MayNotEnter;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.restraint.Restraining;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RestraintRefused.Reason;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/** Makes entries about measures, once the rules let them pass. */
final class MeasureEntries {
  private final EntryDesk desk;
  private final Municipality municipality;
  private final String document;
  private final Clock clock;

  /**
   * @param document what entries rest on
   */
  MeasureEntries(EntryDesk desk, Municipality municipality, String document, Clock clock) {
    this.desk = desk;
    this.municipality = municipality;
    this.document = document;
    this.clock = clock;
  }

  /** Somebody and the measures that they are to bear. */
  record Step(ResidentRecord before, Measures after) {
    private ExactText text() {
      return after.text();
    }
  }

  Ulid enter(String kind, Purpose purpose, List<Step> steps)
      throws RestraintRefused, ProvisionalConflict, MayNotEnter {
    if (steps.isEmpty()) {
      throw new RestraintRefused(Reason.NOT_THERE);
    }
    for (Step step : steps) {
      if (!Field.RESTRAINTS.admits(step.text())) {
        throw new RestraintRefused(Reason.TOO_LONG);
      }
    }
    LocalDate today = clock.today();
    refuseBroken(kind, steps, today);
    return desk.enter(
        new EntryDesk.Entry(
            kind,
            RegisterDate.of(today),
            today,
            purpose,
            document,
            steps.stream().map(step -> EntryDesk.Step.of(proposed(step))).toList()));
  }

  private void refuseBroken(String kind, List<Step> steps, LocalDate today)
      throws RestraintRefused {
    Movement movement =
        Restraining.all().stream()
            .filter(each -> each.code().equals(kind))
            .findFirst()
            .orElseThrow();
    Proposal proposal =
        new Proposal(
            kind,
            today.toString(),
            today.toString(),
            today,
            steps.stream().map(MeasureEntries::proposed).toList());
    List<Finding> findings =
        movement.check(proposal, today, Surroundings.unknown(municipality)).stream()
            .filter(Finding::blocks)
            .toList();
    if (!findings.isEmpty()) {
      throw new RestraintRefused(Reason.RULE, findings);
    }
  }

  private static Proposal.Step proposed(Step step) {
    var values = FieldValues.of(step.before());
    values.put(Field.RESTRAINTS, step.text());
    return new Proposal.Step(step.before().number(), Optional.of(step.before()), values);
  }
}
