package jp.madoguchi.core.movement.sequel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentKind;

/**
 * What an entry does to one person, in the words in which the sequels are told.
 *
 * @param subject whether the movement is about this person; else it only rearranges the household
 */
record Happening(Proposal proposal, Step step, boolean subject) {
  private static final int MONTH_OF_SCHOOL = 4;

  boolean enters() {
    return !step.wasOn() && step.isOn();
  }

  boolean leaves() {
    return step.wasOn() && !step.isOn();
  }

  boolean leaves(RemovalReason... reasons) {
    return leaves()
        && Stream.of(reasons).anyMatch(it -> step.isCode(Field.REMOVAL_REASON, it.code()));
  }

  /** Whether the person notified today that they will leave. */
  boolean plansToLeave() {
    return stays() && step.changes(Field.PLANNED_DAY);
  }

  /** Whether the person comes, goes or lives elsewhere from now on. */
  boolean moved() {
    return enters() || leaves() || changes(FieldGroup.ADDRESS);
  }

  /** The same, and who is at the counter because they will leave. */
  boolean moves() {
    return moved() || plansToLeave();
  }

  boolean stays() {
    return step.wasOn() && step.isOn();
  }

  boolean changes(FieldGroup... groups) {
    Set<FieldGroup> wanted = Set.of(groups);
    return step.changes().stream().anyMatch(change -> wanted.contains(change.field().group()));
  }

  boolean japanese() {
    return step.isCode(Field.KIND, ResidentKind.JAPANESE.code());
  }

  boolean foreign() {
    return step.isCode(Field.KIND, ResidentKind.FOREIGN.code());
  }

  /** Whether the person holds an individual number card that works. */
  boolean holdsCard() {
    return step.isCode(Field.CARD_STATE, CardState.ISSUED.code());
  }

  /** Whether a flag of the record is set, before or after. */
  boolean flagged(Field flag) {
    return step.isCode(flag, 1) || step.was(flag).value().equals("1");
  }

  boolean becomesHead() {
    return step.changes(Field.RELATIONSHIP)
        && step.after(Field.RELATIONSHIP).value().equals(Relationship.HEAD.text());
  }

  /** Whether it concerns an insurance: of whoever has it, or comes and is of its age. */
  boolean insured(Field flag, int from, int below) {
    boolean told = moves() || changes(FieldGroup.NAME, FieldGroup.BIRTH, FieldGroup.HOUSEHOLD);
    return told && flagged(flag) || enters() && aged(from, below);
  }

  /** Whether the person's age on the day of the event lies there; unknown births count. */
  boolean aged(int from, int below) {
    Optional<LocalDate> birth = birth();
    Optional<LocalDate> day = event();
    if (birth.isEmpty() || day.isEmpty()) {
      return true;
    }
    int age = birth.get().until(day.get()).getYears();
    return age >= from && age < below;
  }

  /**
   * At the age of compulsory schooling: 1 April after the 6th to 31 March after the 15th birthday.
   */
  boolean atSchool() {
    Optional<LocalDate> birth = birth();
    Optional<LocalDate> day = event();
    if (birth.isEmpty() || day.isEmpty()) {
      return false;
    }
    int years = schoolYear(day.get()) - schoolYear(birth.get().minusDays(1)) - 1;
    return years >= 6 && years < 15;
  }

  /** A child until 31 March after the 18th birthday (児童手当法3条). */
  boolean child() {
    Optional<LocalDate> birth = birth();
    Optional<LocalDate> day = event();
    return birth.isPresent()
        && day.isPresent()
        && schoolYear(day.get()) - schoolYear(birth.get().minusDays(1)) - 1 < 18;
  }

  /** The calendar year in which the school year of a day began. */
  private static int schoolYear(LocalDate day) {
    return day.getMonthValue() < MONTH_OF_SCHOOL ? day.getYear() - 1 : day.getYear();
  }

  private Optional<LocalDate> birth() {
    return date(step.after(Field.BIRTH).value());
  }

  private Optional<LocalDate> event() {
    return date(proposal.eventDate());
  }

  private static Optional<LocalDate> date(String text) {
    return RegisterDate.decode(text).toOptional().map(RegisterDate::sortKey);
  }
}
