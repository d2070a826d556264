package jp.madoguchi.core.certificate;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * One copy that was given a number (交付履歴, 1.3.8), whatever became of it.
 *
 * @param id of the copy
 * @param states 履歴番号 of each person on it, as they were read
 * @param digest of what stands on it
 * @param stamp how the official seal came onto it
 */
public record Issue(
    Ulid id,
    CertificateRequest request,
    Purpose purpose,
    IssueNumber number,
    OperatorId operator,
    Instant at,
    List<Integer> states,
    Bytes digest,
    Stamp stamp,
    Outcome outcome) {
  public Issue {
    states = List.copyOf(states);
    if (states.size() != request.people().size()) {
      throw new IllegalArgumentException("each person on a sheet has one state");
    }
  }

  /** What became of it. */
  public enum Outcome {
    /** It has a number; whether a sheet came out is not known. */
    BEGUN(1),
    /** The printer took it. */
    PRINTED(2),
    /** No sheet came out. */
    FAILED(3),
    /** The sheet was destroyed (処分). */
    SPOILED(4);

    private final int code;

    Outcome(int code) {
      this.code = code;
    }

    /** The number that is stored; never reused. */
    public int code() {
      return code;
    }

    /** Whether it may become this. A sheet that is known is not unknown again. */
    boolean mayBecome(Outcome next) {
      return switch (this) {
        case BEGUN -> next != BEGUN;
        case PRINTED -> next == SPOILED;
        case FAILED, SPOILED -> false;
      };
    }
  }

  /**
   * A copy in the place of another.
   *
   * @param reason never blank
   */
  public record Again(Ulid copy, String reason) {
    public Again {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a copy in the place of another has a reason");
      }
    }
  }

  /** What every page of it carries, as {@link IssueNumber#mark}. */
  public Bytes mark() {
    return number.mark(digest);
  }

  /** The same, with what became of it. */
  Issue become(Outcome next) {
    if (!outcome.mayBecome(next)) {
      throw new IllegalStateException(outcome + " does not become " + next);
    }
    return new Issue(id, request, purpose, number, operator, at, states, digest, stamp, next);
  }
}
