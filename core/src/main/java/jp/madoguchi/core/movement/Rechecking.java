package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** Checks a finished group again, whoever made it and on whichever machine. */
public final class Rechecking {
  private Rechecking() {}

  /**
   * All findings over the acts of one group; where they do not fit what is there, nothing else is
   * looked at.
   *
   * @param before the present states of those among them who have one
   * @param received the day on which it was entered
   */
  public static List<Finding> check(
      Movement movement,
      List<Act> group,
      Map<AddressNumber, ResidentRecord> before,
      LocalDate received,
      Surroundings around) {
    List<Finding> findings = new ArrayList<>();
    List<Proposal.Step> steps = new ArrayList<>();
    Act head = group.getFirst();
    for (Act act : group) {
      Optional<ResidentRecord> state = Optional.ofNullable(before.get(act.resident()));
      Map<Field, ExactText> values = state.map(FieldValues::of).orElseGet(FieldValues::blank);
      if (!isMeant(act, state, values)) {
        findings.add(Finding.at(movement.terms().outside(), "before", act.resident()));
      }
      if (!sameDays(head, act)) {
        findings.add(Finding.at(Rule.W07, FormFields.EVENT_DATE, act.resident()));
      }
      act.fields().forEach(change -> values.put(change.field(), change.after()));
      steps.add(new Proposal.Step(act.resident(), state, values));
    }
    if (!findings.isEmpty()) {
      return findings;
    }
    Proposal proposal =
        new Proposal(
            head.kind(),
            head.eventDate().encode(),
            head.notificationDate().toString(),
            head.entryDate(),
            steps);
    return movement.check(proposal, received, around);
  }

  /** What the act says was there before must be what is there. */
  private static boolean isMeant(
      Act act, Optional<ResidentRecord> state, Map<Field, ExactText> values) {
    return state.isPresent() == act.baseVersion() > 0
        && act.fields().stream()
            .allMatch((FieldChange change) -> change.before().equals(values.get(change.field())));
  }

  private static boolean sameDays(Act head, Act act) {
    return act.eventDate().equals(head.eventDate())
        && act.notificationDate().equals(head.notificationDate())
        && act.entryDate().equals(head.entryDate());
  }
}
