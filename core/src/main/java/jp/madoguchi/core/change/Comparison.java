package jp.madoguchi.core.change;

import java.util.List;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.resident.ResidentRecord;

/** What an approver compares: each resident before and after, field by field. */
public record Comparison(ChangeGroup group, Operator entrant, List<Side> sides) {
  /** One resident's record before and after the change. */
  public record Side(EnteredChange change, ResidentRecord before, ResidentRecord after) {}

  public Comparison {
    sides = List.copyOf(sides);
  }
}
