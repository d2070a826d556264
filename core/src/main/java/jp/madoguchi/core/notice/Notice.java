package jp.madoguchi.core.notice;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/**
 * One letter that was asked for, whatever became of it. What stands on it is kept nowhere: it is
 * made of the register when it is printed.
 *
 * @param person whom it is about; of a household that is asked for its head, the first member
 * @param cause what asked for it, once for each kind and person: a change, or a day
 * @param change the change that asked for it; empty where a day did
 * @param purpose of the change, under which the letter is logged
 * @param number of the last sheet
 * @param mark what was last said of it, by whom
 */
public record Notice(
    Ulid id,
    NoticeKind kind,
    AddressNumber person,
    String cause,
    Optional<Ulid> change,
    Purpose purpose,
    Instant askedAt,
    NoticeState state,
    Optional<NoticeNumber> number,
    Optional<Mark> mark) {
  /** A cause is no longer than this. */
  public static final int LONGEST_CAUSE = 64;

  /** A reason is no longer than this. */
  public static final int LONGEST_REASON = 100;

  public Notice {
    if (cause.isBlank() || cause.length() > LONGEST_CAUSE) {
      throw new IllegalArgumentException("a letter has a cause of 1 to 64 characters");
    }
  }

  /**
   * What somebody said of a letter.
   *
   * @param reason blank where it speaks for itself
   */
  public record Mark(OperatorId by, Instant at, String reason) {
    public Mark {
      if (reason.length() > LONGEST_REASON) {
        throw new IllegalArgumentException("a reason has at most 100 characters");
      }
    }
  }

  /**
   * The same in another state.
   *
   * @throws IllegalStateException it cannot become this
   */
  Notice become(NoticeState next, Mark said) {
    return become(next, number, said);
  }

  /** The same with a sheet of this number. */
  Notice begun(NoticeNumber given, Mark said) {
    return become(NoticeState.BEGUN, Optional.of(given), said);
  }

  private Notice become(NoticeState next, Optional<NoticeNumber> given, Mark said) {
    if (!state.next().contains(next)) {
      throw new IllegalStateException(state + " does not become " + next);
    }
    return new Notice(
        id, kind, person, cause, change, purpose, askedAt, next, given, Optional.of(said));
  }
}
