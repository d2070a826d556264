package jp.madoguchi.core.resident;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeTrail;

/**
 * A record as it is shown: person, household, history, and what is on its way.
 *
 * @param household present members in printed order, the person among them
 * @param history all states, newest first
 * @param openEntry an entry that waits for approval or was returned; the record above is without it
 */
public record OpenedRecord(
    ResidentRecord current,
    List<ResidentRecord> household,
    List<ResidentRecord> history,
    List<ChangeTrail> trail,
    Optional<ChangeGroup> openEntry) {
  public OpenedRecord {
    household = List.copyOf(household);
    history = List.copyOf(history);
    trail = List.copyOf(trail);
  }
}
