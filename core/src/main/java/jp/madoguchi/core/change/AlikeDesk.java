package jp.madoguchi.core.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.value.Ulid;

/**
 * Opens, for whoever compares an entry, those of whom it says that they are like somebody new, and
 * nobody else. Safe for use by several threads.
 */
public final class AlikeDesk {
  private final ApprovalDesk approvals;
  private final RecordBook book;
  private final RecordDesk records;
  private final Restraints restraints;
  private final SessionLog log;

  public AlikeDesk(
      ApprovalDesk approvals,
      RecordBook book,
      RecordDesk records,
      Restraints restraints,
      SessionLog log) {
    this.approvals = approvals;
    this.book = book;
    this.records = records;
    this.restraints = restraints;
    this.log = log;
  }

  /**
   * Opens somebody's record as the entrant may see it, a supervisor's whole; the look is logged
   * first. Empty where nobody has the number any more.
   *
   * @param id the entry, whose comparison is open
   * @throws ApprovalRefused the operator may not decide over the entry or did not compare it, or it
   *     does not speak of this person
   */
  public Optional<OpenedRecord> open(Ulid id, AddressNumber known)
      throws ApprovalRefused, ProvisionalConflict, RecordClosed, RecordRestrained {
    Comparison seen = approvals.standing(id);
    Act act =
        seen.group().changes().stream()
            .map(EnteredChange::act)
            .filter(each -> speaksOf(each, known))
            .findFirst()
            .orElseThrow(
                () -> approvals.refused(seen.group(), ApprovalRefused.Reason.NOT_COMPARED));
    Purpose purpose = new Purpose(Purpose.Reason.REVIEW, act.purpose().reference());
    Optional<OpenedRecord> found = book.read(known);
    if (found.isEmpty()) {
      log.write(purpose, view(act, known));
      return found;
    }
    records.requireUnclosed(purpose, found.get().current());
    OpenedRecord shown = restraints.review(found.get(), note -> log.write(purpose, note));
    List<AccessNote> looks =
        Stream.concat(
                Stream.of(known),
                shown.household().stream()
                    .map(ResidentRecord::number)
                    .filter(member -> !member.equals(known)))
            .map(person -> view(act, person))
            .toList();
    log.write(purpose, looks);
    return Optional.of(shown);
  }

  private static boolean speaksOf(Act act, AddressNumber known) {
    return TwinWords.in(act.basisDocument()).stream().map(TwinWord::other).anyMatch(known::equals);
  }

  private AccessNote view(Act act, AddressNumber person) {
    String released = restraints.released(person);
    String beside = "beside " + act.resident().digits();
    return AccessNote.about(
            AccessEvent.VIEW, person, released.isEmpty() ? beside : beside + " " + released)
        .with(act.id());
  }
}
