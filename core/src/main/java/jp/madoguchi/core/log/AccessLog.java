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

  /**
   * Writes entries of one act, in their order. All are on the disk when this returns; where it
   * throws, the first of them may be.
   */
  default void append(
      OperatorId operator,
      Optional<Ulid> session,
      Optional<Purpose> purpose,
      List<AccessNote> notes) {
    notes.forEach(note -> append(operator, session, purpose, note));
  }

  /** Entries from {@code sequence} on, oldest first, at most {@code limit}. */
  List<AccessEntry> from(long sequence, int limit);

  /** The newest entry. */
  Optional<AccessEntry> last();
}
