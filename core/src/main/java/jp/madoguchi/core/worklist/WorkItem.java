package jp.madoguchi.core.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.value.Ulid;

/**
 * A group that the centre did not take, with its words on it and what was done about it. A group
 * stands or falls together, so a household's move is one item.
 *
 * @param group the changes as they were entered and approved
 * @param verdicts the centre's newest word on each change, in the order of the group
 * @param since when the centre answered, in whole seconds of its clock
 * @param steps oldest first; the item is open until one of them ends it
 */
public record WorkItem(
    ChangeGroup group, List<Verdict> verdicts, Instant since, List<WorkStep> steps, boolean open) {
  public WorkItem {
    verdicts = List.copyOf(verdicts);
    steps = List.copyOf(steps);
    if (verdicts.size() != group.changes().size() || verdicts.isEmpty()) {
      throw new IllegalArgumentException("one verdict for each change");
    }
  }

  /** The number under which it is on the list: the group's. */
  public Ulid id() {
    return group.id();
  }

  /** Where the group stands: refused, held, or applied after it was held. */
  public ChangeState state() {
    return group.state();
  }

  /** The word on the change at fault; of several, the first that fell not for another's sake. */
  public Verdict decisive() {
    return verdicts.stream()
        .filter(
            verdict -> reason(verdict).filter(reason -> reason != Verdict.Reason.GROUP).isPresent())
        .findFirst()
        .orElse(verdicts.getFirst());
  }

  /** Whether it was not taken because the record had moved on elsewhere. */
  public boolean conflict() {
    return reason(decisive()).filter(Verdict.Reason.CONFLICT::equals).isPresent();
  }

  /** Why the change was not taken; empty where it was. */
  public static Optional<Verdict.Reason> reason(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Applied _ -> Optional.empty();
      case Verdict.Refused refused -> Optional.of(refused.reason());
      case Verdict.Held held -> Optional.of(held.reason());
    };
  }

  /** Under whose name it is; empty for whoever may enter. */
  public Optional<Addressee> addressee() {
    return steps.reversed().stream()
        .filter(WorkStep.Escalated.class::isInstance)
        .map(WorkStep.Escalated.class::cast)
        .findFirst()
        .map(WorkStep.Escalated::to);
  }

  /** How it left the list; empty while it is open. */
  public Optional<WorkStep> ending() {
    return open ? Optional.empty() : steps.reversed().stream().filter(WorkStep::ends).findFirst();
  }

  /** The approval of the first change: one operator approved all of them. */
  public Approval approval() {
    return group.approvals().getFirst();
  }
}
