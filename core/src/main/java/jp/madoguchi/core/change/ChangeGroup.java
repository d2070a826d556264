package jp.madoguchi.core.change;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.value.Ulid;

/**
 * The changes that stand or fall together, with where they stand.
 *
 * @param approvals one per change once approved, else empty
 * @param returnReason why it came back, where it did
 */
public record ChangeGroup(
    Ulid id,
    ChangeState state,
    List<EnteredChange> changes,
    List<Approval> approvals,
    Optional<String> returnReason) {
  public ChangeGroup {
    changes = List.copyOf(changes);
    approvals = List.copyOf(approvals);
  }

  /** What all changes of the group share: kind, dates, entrant. */
  public Act head() {
    return changes.getFirst().act();
  }
}
