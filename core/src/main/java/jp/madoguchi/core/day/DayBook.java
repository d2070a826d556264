package jp.madoguchi.core.day;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/** The daily closes of a terminal. Each method is one transaction. Safe for several threads. */
public interface DayBook {
  /** What is not finished now, of one moment. */
  DaySums sums();

  /** The newest close. */
  Optional<DayClose> last();

  /**
   * Keeps a close with what is not finished at that moment, and its entry in the access log, in one
   * transaction. The next batch that is sealed as the last of the day belongs to it.
   */
  DaySums close(OperatorId operator, Ulid session, Instant at);
}
