package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Terms.EventDay;

/** 異動日, 届出日 and 処理日 (4.0.3, 4.1.0.2). */
final class DateRules {
  private DateRules() {}

  static void check(Terms terms, Proposal proposal, LocalDate today, List<Finding> findings) {
    if (!proposal.entryDate().equals(today)) {
      findings.add(Finding.at(Rule.E08, FormFields.ENTRY_DATE));
    }
    Optional<RegisterDate> event =
        date(
            proposal.eventDate(),
            FormFields.EVENT_DATE,
            terms.days() == EventDay.UNKNOWN_TOO,
            findings);
    Optional<RegisterDate> notified =
        date(proposal.notificationDate(), FormFields.NOTIFICATION_DATE, false, findings);
    if (event.isPresent()
        && terms.days() != EventDay.PLANNED
        && event.get().sortKey().isAfter(today)) {
      findings.add(Finding.at(Rule.E06, FormFields.EVENT_DATE));
    }
    if (notified.isPresent() && notified.get().sortKey().isAfter(today)) {
      findings.add(Finding.at(Rule.E07, FormFields.NOTIFICATION_DATE));
    }
    if (event.isPresent() && notified.isPresent()) {
      inOrder(terms, event.get(), notified.get().sortKey(), findings);
    }
  }

  private static void inOrder(
      Terms terms, RegisterDate event, LocalDate notified, List<Finding> findings) {
    if (terms.days() != EventDay.PLANNED && notified.isBefore(event.sortKey())) {
      findings.add(Finding.at(Rule.W03, FormFields.NOTIFICATION_DATE));
    } else if (terms.notice().isPresent()
        && notified.isAfter(event.lastKey().plusDays(terms.notice().getAsInt()))) {
      Rule late = terms.days() == EventDay.PLANNED ? Rule.E11 : Rule.A07;
      findings.add(Finding.at(late, FormFields.NOTIFICATION_DATE));
    }
  }

  private static Optional<RegisterDate> date(
      String text, String field, boolean unknownToo, List<Finding> findings) {
    if (text.isBlank()) {
      findings.add(Finding.at(Rule.E09, field));
      return Optional.empty();
    }
    Optional<RegisterDate> date =
        RegisterDate.decode(text)
            .toOptional()
            .filter(found -> unknownToo || found instanceof RegisterDate.Calendar);
    if (date.isEmpty()) {
      findings.add(Finding.at(Rule.E10, field));
    }
    return date;
  }
}
