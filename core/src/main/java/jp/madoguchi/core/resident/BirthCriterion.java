package jp.madoguchi.core.resident;

import java.time.LocalDate;
import jp.madoguchi.core.calendar.RegisterDate;

/** Which birth dates are meant by a search (2.1.3). */
public sealed interface BirthCriterion {
  /** Exactly this date; an unknown one finds only itself. */
  record On(RegisterDate date) implements BirthCriterion {}

  /** Born in these days, both included, or possibly: unknown dates (1.1.8) that may lie there. */
  record Between(LocalDate first, LocalDate last) implements BirthCriterion {
    public Between {
      if (first.isAfter(last)) {
        throw new IllegalArgumentException("a range that ends before it begins");
      }
    }
  }

  /** Any of the fourteen forms of an unknown date (不詳日). */
  record NotKnown() implements BirthCriterion {}

  /** Whether a birth date is meant. */
  default boolean matches(RegisterDate birth) {
    return switch (this) {
      case On(var date) -> date.equals(birth);
      case Between(var first, var last) ->
          !birth.sortKey().isAfter(last) && !birth.lastKey().isBefore(first);
      case NotKnown() -> birth instanceof RegisterDate.Unknown;
    };
  }

  /** As it is logged: {@code 1975-01-01}, {@code 1975-01-01..1975-12-31}, {@code unknown}. */
  default String encode() {
    return switch (this) {
      case On(var date) -> date.encode();
      case Between(var first, var last) -> first + ".." + last;
      case NotKnown() -> "unknown";
    };
  }
}
