package jp.madoguchi.core.movement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * A notice as a clerk types it, before any check.
 *
 * @param kind the movement's code
 * @param household where those whom it is about belong afterwards
 * @param others who stay, and take another place in their household
 */
public record Case(
    String kind,
    String eventDate,
    String notificationDate,
    List<Person> people,
    Destination household,
    List<Person> others) {
  public Case {
    people = List.copyOf(people);
    others = List.copyOf(others);
  }

  /** A notice after which everybody else keeps their place. */
  public Case(
      String kind,
      String eventDate,
      String notificationDate,
      List<Person> people,
      Destination household) {
    this(kind, eventDate, notificationDate, people, household, List.of());
  }

  /**
   * One person.
   *
   * @param before empty for somebody who was never on the register
   * @param typed what the clerk wrote, a blank text to make a field blank
   */
  public record Person(
      AddressNumber number, Optional<ResidentRecord> before, Map<Field, String> typed) {
    public Person {
      Map<Field, String> copy = new EnumMap<>(Field.class);
      copy.putAll(typed);
      typed = copy;
    }
  }

  /** A household to belong to afterwards. */
  public sealed interface Destination {
    /** Where each belongs now. */
    record Same() implements Destination {}

    /** A household that there is. */
    record Existing(HouseholdNumber number) implements Destination {}

    /** A household of their own. */
    record Fresh(HouseholdNumber number) implements Destination {}
  }
}
