package jp.madoguchi.core.resident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeTrail;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.restraint.Marks;

/**
 * A record as it is shown: person, household, history, and what is on its way.
 *
 * @param household present members in printed order, the person among them
 * @param history all states, newest first
 * @param marks what is told of restraint, of the person and of the household's members
 * @param openEntry an entry that waits for approval or was returned; the record above is without it
 */
public record OpenedRecord(
    ResidentRecord current,
    List<ResidentRecord> household,
    List<ResidentRecord> history,
    List<ChangeTrail> trail,
    Optional<ChangeGroup> openEntry,
    Map<AddressNumber, Marks> marks) {
  public OpenedRecord {
    household = List.copyOf(household);
    history = List.copyOf(history);
    trail = List.copyOf(trail);
    marks = Map.copyOf(marks);
  }

  /** A record of whose restraint nothing was asked yet. */
  public OpenedRecord(
      ResidentRecord current,
      List<ResidentRecord> household,
      List<ResidentRecord> history,
      List<ChangeTrail> trail,
      Optional<ChangeGroup> openEntry) {
    this(current, household, history, trail, openEntry, Map.of());
  }

  /**
   * The same with the household's members of whom nothing is withheld: one may enter about them.
   */
  public OpenedRecord visible() {
    return new OpenedRecord(
        current,
        household.stream().filter(member -> !marks(member).hidden()).toList(),
        history,
        trail,
        openEntry,
        marks);
  }

  /** What is told of the person or a member of the household. */
  public Marks marks(ResidentRecord member) {
    return marks.getOrDefault(member.number(), Marks.NONE);
  }
}
