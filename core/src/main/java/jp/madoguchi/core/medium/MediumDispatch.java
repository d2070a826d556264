package jp.madoguchi.core.medium;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/**
 * One line of the ledger of media (媒体管理簿): one writing of one medium.
 *
 * @param id names this writing on the medium too
 * @param writtenAt whole milliseconds
 * @param carrier the name of whoever carries it (搬送者)
 * @param batches that lie on it
 * @param endedAt when it was answered or given up; empty while it is out
 * @param reason why it was given up, else empty
 */
public record MediumDispatch(
    Ulid id,
    MediumNumber number,
    Instant writtenAt,
    OperatorId writer,
    String carrier,
    List<BatchPlace> batches,
    MediumState state,
    Optional<Instant> endedAt,
    String reason) {
  /** Characters of a carrier's name and of a reason, at most. */
  public static final int LONGEST = 100;

  public MediumDispatch {
    batches = List.copyOf(batches);
  }

  /** Whether it may still come back. */
  public boolean awaited() {
    return state == MediumState.OUT;
  }
}
