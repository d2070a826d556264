package jp.madoguchi.centre.trust;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;

/** What an entry of the register is after something was granted, or has ended. */
final class GrantedRights {
  /** More grants of one operator are none that anybody oversees. */
  static final int MOST = 200;

  private GrantedRights() {}

  /**
   * The same operator with one grant more; empty where it would never count, because it lies wholly
   * outside the operator's own dates, or is there already.
   */
  static Optional<Operator> with(Operator operator, Grant grant) {
    Set<Grant> grants = new HashSet<>(operator.grants());
    grants.removeIf(each -> isSamePlace(each, grant) && each.from().equals(grant.from()));
    grants.add(grant);
    boolean never =
        grant.until().isBefore(operator.from()) || grant.from().isAfter(operator.until());
    return never || grants.equals(operator.grants()) || grants.size() > MOST
        ? Optional.empty()
        : Optional.of(with(operator, operator.rights(), grants));
  }

  private static boolean isSamePlace(Grant one, Grant other) {
    return one.right() == other.right() && one.office().equals(other.office());
  }

  /** The same operator, for whom this has ended; empty where there is nothing that it ends. */
  static Optional<Operator> without(Operator operator, GrantChoice.End end) {
    Operator ended =
        end.right()
            .map(right -> without(operator, right, end.office(), end.last()))
            .orElseGet(() -> operator.endingOn(earlier(operator.until(), end.last())));
    return ended.equals(operator) ? Optional.empty() : Optional.of(ended);
  }

  private static Operator without(
      Operator operator, Right right, Optional<OfficeCode> office, LocalDate last) {
    Set<Grant> grants = new HashSet<>();
    for (Grant each : operator.grants()) {
      boolean meant = each.right() == right && each.office().equals(office);
      if (!meant) {
        grants.add(each);
      } else if (!last.isBefore(each.from())) {
        grants.add(new Grant(right, office, each.from(), earlier(each.until(), last)));
      }
    }
    Set<Right> rights = new HashSet<>(operator.rights());
    // A right of the entry itself counts everywhere and to the end: what is left of it is a grant.
    if (office.isEmpty() && rights.remove(right) && !last.isBefore(operator.from())) {
      grants.add(new Grant(right, office, operator.from(), earlier(operator.until(), last)));
    }
    return with(operator, rights, grants);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Operator with(Operator operator, Set<Right> rights, Set<Grant> grants) {
    return new Operator(
        operator.id(),
        operator.person(),
        operator.name(),
        operator.department(),
        rights,
        grants,
        operator.from(),
        operator.until());
  }
}
