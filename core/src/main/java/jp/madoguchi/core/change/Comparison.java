package jp.madoguchi.core.change;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * What an approver compares: each resident before and after, field by field.
 *
 * @param obstacle why this cannot be approved, so that it can only be sent back
 */
public record Comparison(
    ChangeGroup group,
    Operator entrant,
    List<Side> sides,
    Optional<ApprovalRefused.Reason> obstacle) {
  /**
   * One resident's record before and after the change.
   *
   * @param before empty for somebody who is new here
   */
  public record Side(EnteredChange change, Optional<ResidentRecord> before, ResidentRecord after) {}

  public Comparison {
    sides = List.copyOf(sides);
  }

  /** What the entry comes to, as the rules look at it. */
  public Proposal proposal() {
    Act head = group.head();
    return new Proposal(
        head.kind(),
        head.eventDate().encode(),
        head.notificationDate().toString(),
        head.entryDate(),
        sides.stream()
            .map(side ->
                new Proposal.Step(
                    side.after().number(), side.before(), FieldValues.of(side.after())))
            .toList());
  }
}
