package jp.madoguchi.core.log;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/**
 * A terminal's access log. An access that can't be logged does not happen: {@link #append} returns
 * once the entry is on the disk, or throws and the caller shows nothing. Safe for use by several
 * threads.
 */
public interface AccessLog {
  /** Writes one entry durably and returns it as chained. */
  AccessEntry append(
      OperatorId operator, Optional<Ulid> session, Optional<Purpose> purpose, AccessNote note);

  /** Entries from {@code sequence} on, oldest first, at most {@code limit}. */
  List<AccessEntry> from(long sequence, int limit);

  /** The newest entry. */
  Optional<AccessEntry> last();
}
