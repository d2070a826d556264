package jp.madoguchi.core.operator;

import java.time.LocalDate;
import java.util.Set;

/**
 * An entry of the register of operators (照合情報認証管理簿).
 *
 * @param name shown on screens and in the log
 * @param department 部署, shown beside the name
 * @param from first day of the rights
 * @param until last day of the rights
 */
public record Operator(
    OperatorId id,
    PersonId person,
    String name,
    String department,
    Set<Right> rights,
    LocalDate from,
    LocalDate until) {
  public Operator {
    rights = Set.copyOf(rights);
  }

  /** Whether the operator may do this on {@code day}. */
  public boolean may(Right right, LocalDate day) {
    return rights.contains(right) && !day.isBefore(from) && !day.isAfter(until);
  }
}
