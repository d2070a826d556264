package jp.madoguchi.core.movement.within;

import static jp.madoguchi.core.movement.within.MoveWithinFields.BUILDING;
import static jp.madoguchi.core.movement.within.MoveWithinFields.EVENT_DATE;
import static jp.madoguchi.core.movement.within.MoveWithinFields.KANA;
import static jp.madoguchi.core.movement.within.MoveWithinFields.LOT;
import static jp.madoguchi.core.movement.within.MoveWithinFields.MEMBERS;
import static jp.madoguchi.core.movement.within.MoveWithinFields.NAME;
import static jp.madoguchi.core.movement.within.MoveWithinFields.NOTIFICATION_DATE;
import static jp.madoguchi.core.movement.within.MoveWithinFields.RELATIONSHIP;
import static jp.madoguchi.core.movement.within.MoveWithinFields.TOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Parsed;

/** What a clerk's form must keep to, told at the field. Stateless. */
public final class MoveWithinRules {
  private static final int DAYS_TO_NOTIFY = 14;

  private final Municipality municipality;

  public MoveWithinRules(Municipality municipality) {
    this.municipality = municipality;
  }

  /**
   * All findings of a form, in the order of its fields.
   *
   * @param household the present states of all members, in printed order
   */
  public List<Finding> check(MoveWithinForm form, List<ResidentRecord> household, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    checkMembers(form, household, findings);
    checkDates(form, today, findings);
    checkAddress(form, household, findings);
    return findings;
  }

  private static void checkMembers(
      MoveWithinForm form, List<ResidentRecord> household, List<Finding> findings) {
    List<MoveWithinForm.Member> movers = form.movers();
    if (movers.isEmpty()) {
      findings.add(Finding.at(Rule.W04, MEMBERS));
    }
    if (headLeavesOthers(form, household)) {
      findings.add(Finding.at(Rule.A01, MEMBERS));
    }
    for (MoveWithinForm.Member mover : movers) {
      household.stream()
          .filter(resident -> resident.number().equals(mover.number()))
          .forEach(resident -> checkSamePerson(mover, resident, findings));
    }
    if (form.newHousehold()) {
      checkNewHousehold(movers, findings);
    }
  }

  private static void checkSamePerson(
      MoveWithinForm.Member mover, ResidentRecord resident, List<Finding> findings) {
    if (!mover.name().equals(resident.name().name().value())) {
      findings.add(Finding.at(Rule.E05, NAME, mover.number()));
    }
    if (!mover.kana().equals(resident.name().kana().value())) {
      findings.add(Finding.at(Rule.E05, KANA, mover.number()));
    }
  }

  private static void checkNewHousehold(
      List<MoveWithinForm.Member> movers, List<Finding> findings) {
    int heads = 0;
    for (MoveWithinForm.Member mover : movers) {
      Optional<Relationship> relationship = Relationship.parse(mover.relationship());
      if (mover.relationship().isBlank()) {
        findings.add(Finding.at(Rule.E09, RELATIONSHIP, mover.number()));
      } else if (relationship.isEmpty()) {
        findings.add(Finding.at(Rule.E15, RELATIONSHIP, mover.number()));
      } else if (relationship.get().head() && ++heads > 1) {
        findings.add(Finding.at(Rule.E16, RELATIONSHIP, mover.number()));
      }
    }
    if (heads == 0 && !movers.isEmpty()) {
      findings.add(Finding.at(Rule.E16, RELATIONSHIP, movers.getFirst().number()));
    }
  }

  /** Where one alone remains, that one becomes the head by 職権 and nobody is asked (4.0.4). */
  private static boolean headLeavesOthers(MoveWithinForm form, List<ResidentRecord> household) {
    boolean twoRemain = household.size() - form.movers().size() >= 2;
    return twoRemain
        && household.stream()
            .filter(resident -> resident.household().relationship().head())
            .anyMatch(
                head -> form.movers().stream().anyMatch(m -> m.number().equals(head.number())));
  }

  private static void checkDates(MoveWithinForm form, LocalDate today, List<Finding> findings) {
    Optional<LocalDate> event = date(form.eventDate(), EVENT_DATE, today, findings);
    event
        .filter(day -> day.isAfter(today))
        .ifPresent(_ -> findings.add(Finding.at(Rule.E06, EVENT_DATE)));
    Optional<LocalDate> notified =
        date(form.notificationDate(), NOTIFICATION_DATE, today, findings);
    notified
        .filter(day -> day.isAfter(today))
        .ifPresent(_ -> findings.add(Finding.at(Rule.E07, NOTIFICATION_DATE)));
    if (event.isPresent() && notified.isPresent()) {
      checkOrder(event.get(), notified.get(), findings);
    }
  }

  private static void checkOrder(LocalDate event, LocalDate notified, List<Finding> findings) {
    if (notified.isBefore(event)) {
      findings.add(Finding.at(Rule.W03, NOTIFICATION_DATE));
    } else if (notified.isAfter(event.plusDays(DAYS_TO_NOTIFY))) {
      findings.add(Finding.at(Rule.A07, NOTIFICATION_DATE));
    }
  }

  private static Optional<LocalDate> date(
      String typed, String field, LocalDate today, List<Finding> findings) {
    if (typed.isBlank()) {
      findings.add(Finding.at(Rule.E09, field));
      return Optional.empty();
    }
    Optional<LocalDate> day = calendarDay(typed, today);
    if (day.isEmpty()) {
      findings.add(Finding.at(Rule.E10, field));
    }
    return day;
  }

  /** The calendar day that was typed, or empty; a move's date is never unknown (1.1.8). */
  static Optional<LocalDate> calendarDay(String typed, LocalDate today) {
    return switch (DateEntry.parse(typed, today)) {
      case Parsed.Valid<RegisterDate>(RegisterDate.Calendar(LocalDate day)) -> Optional.of(day);
      default -> Optional.empty();
    };
  }

  private void checkAddress(
      MoveWithinForm form, List<ResidentRecord> household, List<Finding> findings) {
    if (form.town().isEmpty()) {
      findings.add(Finding.at(Rule.E09, TOWN));
    } else if (!form.town().get().municipalityCode().equals(municipality.code())) {
      findings.add(Finding.at(Rule.W01, TOWN));
    }
    if (form.lot().isBlank()) {
      findings.add(Finding.at(Rule.E09, LOT));
    }
    boolean writable =
        checkText(form.lot(), LOT, findings) & checkText(form.building(), BUILDING, findings);
    form.town()
        .filter(_ -> writable)
        .ifPresent(town -> checkDifferent(form, town, household, findings));
  }

  private static boolean checkText(String typed, String field, List<Finding> findings) {
    boolean writable = ExactText.parse(typed.strip()).isValid();
    if (!writable) {
      findings.add(Finding.at(Rule.W05, field));
    }
    return writable;
  }

  private static void checkDifferent(
      MoveWithinForm form, Town town, List<ResidentRecord> household, List<Finding> findings) {
    Place fresh = Place.of(MoveWithinPlan.address(town, form.lot(), form.building()));
    boolean same =
        household.stream()
            .filter(resident ->
                form.movers().stream().anyMatch(m -> m.number().equals(resident.number())))
            .anyMatch(resident -> Place.of(resident.address().address()).equals(fresh));
    if (same) {
      findings.add(Finding.at(Rule.W02, form.building().isBlank() ? LOT : BUILDING));
    }
  }
}
