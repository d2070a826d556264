package jp.madoguchi.core.custody;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;

/**
 * An operator whose card opens the store.
 *
 * @param entry in the register of operators; empty where there is none
 * @param administers whether they may administer here today
 * @param self whether it is the operator who asks
 */
public record Holder(
    OperatorId id, Optional<Operator> entry, Standing standing, boolean administers, boolean self) {
  /** Whether a holder has rights today. */
  public enum Standing {
    CURRENT,
    /** The first day of the rights is still to come. */
    NOT_BEGUN,
    /** The last day of the rights is over, yet the card opens the store. */
    ENDED,
    /** The register of operators does not name them. */
    UNKNOWN
  }

  static Holder of(
      OperatorId id,
      Optional<Operator> entry,
      boolean administers,
      OperatorId asking,
      LocalDate today) {
    return new Holder(
        id,
        entry,
        entry.map(it -> standing(it, today)).orElse(Standing.UNKNOWN),
        administers,
        id.equals(asking));
  }

  private static Standing standing(Operator entry, LocalDate today) {
    if (entry.until().isBefore(today)) {
      return Standing.ENDED;
    }
    return entry.from().isAfter(today) ? Standing.NOT_BEGUN : Standing.CURRENT;
  }

  /** Whether both are ids of one human being (照合ID). */
  public boolean samePerson(Holder other) {
    return entry.isPresent()
        && entry.map(Operator::person).equals(other.entry().map(Operator::person));
  }
}
