package jp.madoguchi.terminal.movement.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Relationship;

/**
 * What a form offers as relationships in a new household: the first of those who go as its head;
 * what the others were to the former head is not what they are to the new one. Screen's thread
 * only.
 */
final class Relationships {
  private static final String HEAD = Relationship.HEAD.text();

  private final Set<PersonModel> placed = new HashSet<>();

  /** What stands in the form of this person was typed: it is not offered over. */
  void keep(PersonModel person) {
    placed.add(person);
  }

  /**
   * @param goes who comes into another household
   * @param headed whether that household has a head already
   */
  void suggest(List<PersonModel> people, Predicate<PersonModel> goes, boolean headed) {
    boolean headFound = headed;
    for (PersonModel person : people) {
      Optional<FieldModel> relationship = person.field(Field.RELATIONSHIP);
      if (relationship.isEmpty()) {
        continue;
      }
      if (!goes.test(person)) {
        if (placed.remove(person)) {
          relationship.get().restore();
        }
        continue;
      }
      boolean fresh = placed.add(person);
      if (!headFound) {
        relationship.get().text().set(HEAD);
        headFound = true;
      } else if (fresh || relationship.get().text().get().equals(HEAD)) {
        relationship.get().text().set("");
      }
    }
  }
}
