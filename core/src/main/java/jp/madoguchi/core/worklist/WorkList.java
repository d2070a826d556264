package jp.madoguchi.core.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.value.Ulid;

/**
 * Where refused and held groups wait. An item is there as soon as the receipt is stored, in the
 * same transaction, and leaves only by a step that names an operator. Each method is one
 * transaction that is on the disk when it returns. Safe for use by several threads.
 */
public interface WorkList {
  /**
   * How much waits.
   *
   * @param oldest since when the oldest waits
   */
  record Count(int items, Optional<Instant> oldest) {}

  /** What stands in the access log with a step, in the same transaction. */
  record Logged(Ulid session, Purpose purpose, List<AccessNote> notes) {
    public Logged {
      notes = List.copyOf(notes);
    }
  }

  /** Open items, oldest first. */
  List<WorkItem> open();

  Count count();

  /** One item, also where it is done. */
  Optional<WorkItem> find(Ulid group);

  /**
   * Keeps a step other than an entry.
   *
   * @throws ProvisionalConflict the item is not open any more; nothing was written
   */
  void keep(Ulid group, WorkStep step, Logged logged) throws ProvisionalConflict;

  /**
   * Takes a group in provisionally and ends the item that it takes the place of. Where the new
   * group is withdrawn before it is approved, the item is open again.
   *
   * @throws ProvisionalConflict the item is not open any more, or the entry is refused as any
   *     other; nothing was written
   */
  void enter(Ulid group, WorkStep.Reentered step, List<EnteredChange> entered, Logged logged)
      throws ProvisionalConflict;
}
