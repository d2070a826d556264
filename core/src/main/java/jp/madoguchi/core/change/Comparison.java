package jp.madoguchi.core.change;

import java.util.List;
import java.util.Optional;
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
}
