package jp.madoguchi.core.intake;

import java.time.LocalDate;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Proposal;

/** What the rules have let pass, as it is entered. */
final class LotEntry {
  private LotEntry() {}

  static EntryDesk.Entry of(Proposal proposal, String document, Purpose purpose) {
    return new EntryDesk.Entry(
        proposal.kind(),
        RegisterDate.decode(proposal.eventDate()).orElseThrow(),
        LocalDate.parse(proposal.notificationDate()),
        purpose,
        document,
        proposal.steps().stream().map(EntryDesk.Step::of).toList());
  }
}
