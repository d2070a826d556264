package jp.madoguchi.core.operator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.office.OfficeCode;

/**
 * An entry of the register of operators (照合情報認証管理簿).
 *
 * @param name shown on screens and in the log
 * @param department 部署, shown beside the name
 * @param rights at every office, from the first day to the last
 * @param grants further ones, at one office or for a shorter time
 * @param from first day of all rights
 * @param until last day of all rights: a transfer or a retirement ends them by itself
 */
public record Operator(
    OperatorId id,
    PersonId person,
    String name,
    String department,
    Set<Right> rights,
    Set<Grant> grants,
    LocalDate from,
    LocalDate until) {
  public Operator {
    rights = Set.copyOf(rights);
    grants = Set.copyOf(grants);
  }

  /** An operator whose rights count at every office. */
  public Operator(
      OperatorId id,
      PersonId person,
      String name,
      String department,
      Set<Right> rights,
      LocalDate from,
      LocalDate until) {
    this(id, person, name, department, rights, Set.of(), from, until);
  }

  /** Whether the operator may do this on {@code day} at any office. */
  public boolean may(Right right, LocalDate day) {
    return isWithin(day)
        && (rights.contains(right) || grants.stream().anyMatch(each -> each.isOf(right, day)));
  }

  /** Whether the operator may do this on {@code day} at a terminal of this office. */
  public boolean may(Right right, Optional<OfficeCode> here, LocalDate day) {
    return isWithin(day)
        && (rights.contains(right)
            || grants.stream().anyMatch(each -> each.isOf(right, day) && each.countsAt(here)));
  }

  /** The same operator, whose rights all end with this day. */
  public Operator endingOn(LocalDate last) {
    return new Operator(id, person, name, department, rights, grants, from, last);
  }

  /** The same operator with no other rights than these, of those that they have. */
  public Operator only(Set<Right> kept) {
    return new Operator(
        id,
        person,
        name,
        department,
        rights.stream().filter(kept::contains).collect(Collectors.toSet()),
        grants.stream().filter(each -> kept.contains(each.right())).collect(Collectors.toSet()),
        from,
        until);
  }

  private boolean isWithin(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
