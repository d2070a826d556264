package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.RemovalReason;

/**
 * What a kind of movement may do, as data: enough for the rules that all kinds share.
 *
 * @param code what travels, such as {@code move-out}
 * @param open the fields that it may change
 * @param required the fields that must not be blank after it
 * @param days which days its event may fall on
 * @param notice within how many days it is to be notified; empty where it is done ex officio (職権)
 * @param outside the rule that is broken by changing a field that is not open
 * @param removals why whoever leaves is removed: one; or why whoever is off may have been
 */
public record Terms(
    String code,
    Turn turn,
    Set<Field> open,
    Set<Field> required,
    EventDay days,
    OptionalInt notice,
    Rule outside,
    Set<RemovalReason> removals) {
  /** Two weeks after the event (住民基本台帳法 22条 to 25条). */
  public static final int TWO_WEEKS = 14;

  public Terms {
    open = Set.copyOf(open);
    required = Set.copyOf(required);
    removals = Set.copyOf(removals);
  }

  /** Which days an event may fall on. */
  public enum EventDay {
    /** A day of the calendar, today at the latest. */
    PAST,
    /** A day of the calendar, also a coming one: move-out alone (4.0.3). */
    PLANNED,
    /** Also unknown or not of the calendar: birth, death, disappearance (1.1.8). */
    UNKNOWN_TOO
  }

  /** A movement that enters somebody. */
  public static Terms entering(String code) {
    return new Terms(
        code,
        Turn.ENTERS,
        EnumSet.allOf(Field.class),
        Set.of(),
        EventDay.PAST,
        OptionalInt.of(TWO_WEEKS),
        Rule.W07,
        Set.of());
  }

  /** A movement that removes somebody. */
  public static Terms leaving(String code, RemovalReason reason) {
    return new Terms(
        code,
        Turn.LEAVES,
        Set.of(Field.STATUS, Field.REMOVAL_REASON, Field.REMOVED_ON, Field.NOTE, Field.REMARK),
        Set.of(),
        EventDay.PAST,
        OptionalInt.empty(),
        Rule.W07,
        Set.of(reason));
  }

  /** Something that is written on the record of those who were removed for one of these reasons. */
  public static Terms afterwards(String code, Set<RemovalReason> reasons, Set<Field> open) {
    Set<Field> all = EnumSet.of(Field.NOTE, Field.REMARK);
    all.addAll(open);
    return new Terms(
        code, Turn.STAYS_OFF, all, Set.of(), EventDay.PAST, OptionalInt.empty(), Rule.W07, reasons);
  }

  /** A movement that changes these fields of somebody who stays. */
  public static Terms changing(String code, Set<Field> open) {
    Set<Field> all = EnumSet.of(Field.NOTE, Field.REMARK);
    all.addAll(open);
    return new Terms(
        code, Turn.STAYS, all, Set.of(), EventDay.PAST, OptionalInt.empty(), Rule.W07, Set.of());
  }

  /**
   * Whether somebody is removed by it at once. Who only plans to leave stays on the register, with
   * their household, until the day has come (1.1.5).
   *
   * @param event 異動日 as text
   */
  boolean leavesOn(String event, LocalDate today) {
    boolean coming =
        days == EventDay.PLANNED
            && RegisterDate.decode(event).toOptional().stream()
                .anyMatch(day -> day.sortKey().isAfter(today));
    return turn == Turn.LEAVES && !coming;
  }

  /** A movement that notes something beside the record of whoever is or was on the register. */
  public static Terms beside(String code, Set<Field> open) {
    return new Terms(
        code, Turn.BESIDE, open, Set.of(), EventDay.PAST, OptionalInt.empty(), Rule.W07, Set.of());
  }

  /** The fields of some groups. */
  public static Set<Field> of(FieldGroup... groups) {
    Set<FieldGroup> wanted = Set.of(groups);
    Set<Field> found = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if (wanted.contains(field.group())) {
        found.add(field);
      }
    }
    return found;
  }

  /** The same, with these fields open too. */
  public Terms opening(Set<Field> more) {
    Set<Field> all = EnumSet.copyOf(open);
    all.addAll(more);
    return new Terms(code, turn, all, required, days, notice, outside, removals);
  }

  /** The same, with these fields required. */
  public Terms requiring(Field... fields) {
    return new Terms(code, turn, open, Set.of(fields), days, notice, outside, removals);
  }

  public Terms on(EventDay other) {
    return new Terms(code, turn, open, required, other, notice, outside, removals);
  }

  /** The same, to be notified within two weeks. */
  public Terms notified() {
    return new Terms(
        code, turn, open, required, days, OptionalInt.of(TWO_WEEKS), outside, removals);
  }

  /** The same, done by the office of its own accord (職権). */
  public Terms exOfficio() {
    return new Terms(code, turn, open, required, days, OptionalInt.empty(), outside, removals);
  }

  /** The rule that is broken by changing a field that is not open. */
  Rule outside(Field field) {
    return outside == Rule.E17 && field.group() != FieldGroup.ADDRESS ? Rule.W07 : outside;
  }

  /** The same, breaking this rule where it changes what is not open; E17 for addresses alone. */
  public Terms refusing(Rule rule) {
    return new Terms(code, turn, open, required, days, notice, rule, removals);
  }
}
