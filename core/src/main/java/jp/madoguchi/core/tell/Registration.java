package jp.madoguchi.core.tell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/**
 * Somebody is to be told when others are issued papers about them (登録, 標準仕様書 8.1.1). It is never
 * changed: it ends, or is withdrawn, and another one follows.
 *
 * @param purpose of the case in which it was taken
 * @param withdrawn who took it out of force before its end, and why
 */
public record Registration(
    Ulid id,
    AddressNumber person,
    Period period,
    Elsewhere elsewhere,
    Purpose purpose,
    Taken taken,
    Optional<Withdrawal> withdrawn) {
  /**
   * The days on which issues are told.
   *
   * @param until the last of them; empty where there is no end
   */
  public record Period(LocalDate from, Optional<LocalDate> until) {
    public Period {
      if (until.filter(from::isAfter).isPresent()) {
        throw new IllegalArgumentException("it ends before it begins");
      }
    }

    boolean has(LocalDate day) {
      return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /** Whether there is a day that both have. */
    public boolean meets(Period other) {
      return until.filter(other.from::isAfter).isEmpty()
          && other.until.filter(from::isAfter).isEmpty();
    }
  }

  /**
   * Where letters go, where that is not the registered address.
   *
   * @param address blank where it is the registered one
   */
  public record Elsewhere(Optional<PostalCode> postal, ExactText address) {
    /** An address has no more characters than this. */
    public static final int LONGEST = 100;

    /** To where the person is registered. */
    public static final Elsewhere NONE = new Elsewhere(Optional.empty(), ExactText.EMPTY);

    public Elsewhere {
      if (address.value().length() > LONGEST) {
        throw new IllegalArgumentException("an address has at most 100 characters");
      }
      if (address.isEmpty() && postal.isPresent()) {
        throw new IllegalArgumentException("a postal code alone is no address");
      }
    }
  }

  /** Who took it down. */
  public record Taken(OperatorId by, Instant at) {}

  /**
   * Who ended it.
   *
   * @param reason never blank
   */
  public record Withdrawal(OperatorId by, Instant at, String reason) {
    /** A reason is no longer than this. */
    public static final int LONGEST = 100;

    public Withdrawal {
      if (reason.isBlank() || reason.length() > LONGEST) {
        throw new IllegalArgumentException("a reason has 1 to 100 characters");
      }
    }
  }

  /** Whether nobody withdrew it. */
  public boolean stands() {
    return withdrawn.isEmpty();
  }

  /** Whether issues of a day are told, as far as is known now. */
  public boolean inForce(LocalDate day) {
    return stands() && period.has(day);
  }

  /** Whether what was issued then is told, whatever became of it later. */
  boolean wasInForce(LocalDate day, Instant at) {
    return period.has(day)
        && !taken.at().isAfter(at)
        && withdrawn.map(Withdrawal::at).filter(end -> !end.isAfter(at)).isEmpty();
  }

  /** The same, ended. */
  Registration end(Withdrawal withdrawal) {
    return new Registration(id, person, period, elsewhere, purpose, taken, Optional.of(withdrawal));
  }
}
