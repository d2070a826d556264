package jp.madoguchi.terminal.movement.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Asks.Belonging;
import jp.madoguchi.core.movement.Asks.Whom;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.movement.Case.Destination;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * The form as the notice that the rules look at. Screen's thread only.
 *
 * @param others members who stay, with the relationship that they are given
 * @param fresh the number of a new household
 */
record Notice(
    Movement movement,
    List<DateModel> dates,
    Optional<AddressModel> address,
    List<FieldModel> shared,
    List<PersonModel> people,
    List<PersonModel> others,
    HouseholdModel household,
    HouseholdNumber fresh) {
  /** The notice as it stands. */
  Case asCase() {
    Map<Field, String> all = once();
    List<Case.Person> subjects = new ArrayList<>();
    for (PersonModel person : people) {
      if (person.chosen().get()) {
        Case.Person typed = person.person(all, asked(person));
        if (movement.asks().whom() != Whom.HOUSEHOLD || !typed.typed().isEmpty()) {
          subjects.add(typed);
        }
      }
    }
    List<Case.Person> rest =
        others.stream()
            .filter(other -> !chosen(other))
            .map(other -> other.person(Map.of(), List.of(Field.RELATIONSHIP)))
            .filter(other -> !other.typed().isEmpty())
            .toList();
    return new Case(
        movement.code(),
        dates.getFirst().text().get(),
        dates.getLast().text().get(),
        subjects,
        destination(),
        rest);
  }

  private boolean chosen(PersonModel other) {
    return people.stream()
        .anyMatch(person -> person.number().equals(other.number()) && person.chosen().get());
  }

  /** The fields that the form asks of a person now. */
  List<Field> asked(PersonModel person) {
    boolean placed = moves() || movement.asks().whom() == Whom.HOUSEHOLD;
    return asked(movement.asks(), person).stream()
        .filter(field -> field != Field.RELATIONSHIP || placed || person.before().isEmpty())
        .toList();
  }

  private static List<Field> asked(Asks asks, PersonModel person) {
    boolean chooses = asks.each().contains(Field.KIND);
    ResidentKind usual =
        asks.each().contains(Field.STAY_CARD) && !asks.each().contains(Field.DOMICILE)
            ? ResidentKind.FOREIGN
            : ResidentKind.JAPANESE;
    return chooses ? asks.each(person.kind(usual)) : asks.each();
  }

  /** Whether those chosen come into another household. */
  boolean moves() {
    return switch (household.asked()) {
      case SAME -> false;
      case OWN -> people.stream().anyMatch(person -> !person.chosen().get());
      case FRESH, EXISTING, EITHER, HERE -> true;
    };
  }

  private Destination destination() {
    if (!moves()) {
      return new Destination.Same();
    }
    if (household.joins().get()) {
      return household
          .typed()
          .<Destination>map(Destination.Existing::new)
          .orElseGet(Destination.Same::new);
    }
    return new Destination.Fresh(fresh);
  }

  /** What is typed once for all; who joins a household lives where it does. */
  private Map<Field, String> once() {
    Map<Field, String> typed = new EnumMap<>(Field.class);
    for (FieldModel each : shared) {
      each.type(typed, false);
    }
    if (copiesAddress()) {
      household.members().get().stream().findFirst().ifPresent(host -> address(typed, host));
    } else {
      address.ifPresent(model -> model.type(typed));
    }
    return typed;
  }

  /** Whether the address is that of the household which they join. */
  boolean copiesAddress() {
    return movement.asks().whom() == Whom.NEWCOMERS
        && household.asked() != Belonging.SAME
        && household.joins().get();
  }

  private static void address(Map<Field, String> typed, ResidentRecord host) {
    FieldValues.of(host)
        .forEach((field, text) -> {
          if (field.group() == FieldGroup.ADDRESS && field != Field.ADDRESS_SINCE) {
            typed.put(field, text.value());
          }
        });
  }
}
