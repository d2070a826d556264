package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.DomicileBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;

/**
 * What happened to one person, state by state. What is put down becomes part of the next state; the
 * last one is written when the chronicle is closed. Not for several threads.
 */
final class Chronicle {
  private static final OperatorId ENTRANT = new OperatorId("OP-AOKI");
  private static final OperatorId APPROVER = new OperatorId("OP-INOUE");
  private static final TerminalId TERMINAL = new TerminalId("T-01");
  private static final ExactText YES = new ExactText("1");
  private static final int NOTICE_DAYS = 5;

  private final AddressNumber number;
  private final ResidentCode code;
  private final Sketch who;
  private final LocalDate asOf;
  private final Map<Field, ExactText> sheet = new EnumMap<>(Field.class);
  private final List<ResidentRecord> states = new ArrayList<>(3);
  private Place place;
  private ResidentStatus status = ResidentStatus.CURRENT;
  private Event event;

  /** Where somebody belongs. */
  record Place(
      HouseholdBlock household,
      AddressBlock address,
      RegisterDate residentSince,
      DomicileBlock domicile) {}

  /**
   * What makes the next state.
   *
   * @param told when it was notified and entered
   */
  private record Event(String kind, RegisterDate day, LocalDate told) {}

  /**
   * @param asOf the last day on which anything is known of
   */
  Chronicle(long serial, Sketch who, LocalDate asOf, String kind, RegisterDate day, Place place) {
    this.number = AddressNumber.of(serial);
    this.code = Registrar.code(serial);
    this.who = who;
    this.asOf = asOf;
    this.place = place;
    this.event = event(kind, day);
  }

  private Event event(String kind, RegisterDate day) {
    LocalDate told = day.sortKey().plusDays(NOTICE_DAYS);
    return new Event(kind, day, told.isAfter(asOf) ? asOf : told);
  }

  Sketch who() {
    return who;
  }

  long serial() {
    return number.serial();
  }

  Place place() {
    return place;
  }

  /** The last day of which anything is known. */
  LocalDate asOf() {
    return asOf;
  }

  /** From when on another thing may happen: after all that did. */
  LocalDate latest() {
    LocalDate day = event.day().lastKey();
    return day.isAfter(asOf) ? asOf : day;
  }

  void put(Field field, String text) {
    sheet.put(field, new ExactText(text));
  }

  void put(Field field, LocalDate day) {
    put(field, day.toString());
  }

  void yes(Field field) {
    sheet.put(field, YES);
  }

  boolean has(Field field) {
    return sheet.containsKey(field);
  }

  /** Writes what was put down so far; what follows is another state. */
  void next(String kind, LocalDate day) {
    next(kind, RegisterDate.of(day));
  }

  void next(String kind, RegisterDate day) {
    states.add(state());
    event = event(kind, day);
  }

  /** The same of something that was told before it happens. */
  void announce(String kind, LocalDate day, LocalDate told) {
    states.add(state());
    event = new Event(kind, RegisterDate.of(day), told);
  }

  /** When the last of what happened was told. */
  LocalDate told() {
    return event.told();
  }

  void move(HouseholdBlock household, AddressBlock address) {
    place = new Place(household, address, place.residentSince(), place.domicile());
  }

  void remove(RemovalReason reason, LocalDate day) {
    status = ResidentStatus.REMOVED;
    put(Field.REMOVAL_REASON, Integer.toString(reason.code()));
    put(Field.REMOVED_ON, day);
  }

  /** All states, oldest first. */
  List<ResidentRecord> states() {
    states.add(state());
    return states;
  }

  private ResidentRecord state() {
    return new ResidentRecord(
        number,
        states.size() + 1,
        who.kind(),
        status,
        who.name(),
        who.birth(),
        who.sex(),
        place.household(),
        place.address(),
        place.residentSince(),
        place.domicile(),
        code,
        Optional.empty(),
        sheet.isEmpty() ? Particulars.NONE : new Particulars(sheet),
        new Origin(
            event.kind(),
            event.day(),
            event.told(),
            event.told(),
            ENTRANT,
            APPROVER,
            TERMINAL,
            Optional.empty()));
  }
}
