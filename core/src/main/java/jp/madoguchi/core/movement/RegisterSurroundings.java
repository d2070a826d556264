package jp.madoguchi.core.movement;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.character.Characters;
import jp.madoguchi.core.text.character.Unregistered;

/**
 * What this machine's register says around an entry. The rules alone read it, and say no more of it
 * than whether it stands in the way. Safe for use by several threads.
 */
public final class RegisterSurroundings implements Surroundings {
  /** So many people may share one name and birth date before the rules stop counting. */
  private static final int LIMIT = 100;

  private final Register register;
  private final Municipality municipality;
  private final Predicate<AddressNumber> open;
  private final Predicate<String> scarce;
  private final Characters characters;

  /** At the second look, where the entry in question is itself the open one. */
  public RegisterSurroundings(Register register, Municipality municipality) {
    this(register, municipality, _ -> false, _ -> false, Characters.none());
  }

  /**
   * @param open whether an entry of somebody waits here
   * @param scarce whether a 住民票コード is from here, where few are left
   */
  RegisterSurroundings(
      Register register,
      Municipality municipality,
      Predicate<AddressNumber> open,
      Predicate<String> scarce,
      Characters characters) {
    this.register = register;
    this.municipality = municipality;
    this.open = open;
    this.scarce = scarce;
    this.characters = characters;
  }

  @Override
  public Municipality municipality() {
    return municipality;
  }

  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return register.household(number);
  }

  @Override
  public List<ResidentRecord> holders(String number) {
    return PersonalNumber.parse(number)
        .toOptional()
        .map(held ->
            register.search(by(Optional.of(held), "", Optional.empty()), LIMIT).stream()
                .filter(found -> found.holds(held.digits()))
                .toList())
        .orElse(List.of());
  }

  @Override
  public List<ResidentRecord> alike(Person person) {
    Optional<RegisterDate> birth = RegisterDate.decode(person.birth()).toOptional();
    if (birth.isEmpty() || person.name().isEmpty()) {
      return List.of();
    }
    ResidentQuery query =
        by(Optional.empty(), person.name().value(), birth.map(BirthCriterion.On::new));
    return query.sufficient()
        ? register.search(query, LIMIT).stream()
            .filter(found -> Person.of(found).equals(person))
            .toList()
        : List.of();
  }

  private static ResidentQuery by(
      Optional<PersonalNumber> number, String name, Optional<BirthCriterion> birth) {
    return new ResidentQuery(number, name, birth, Optional.<Sex>empty(), "", false);
  }

  @Override
  public boolean isOpen(AddressNumber number) {
    return open.test(number);
  }

  @Override
  public boolean codesRunLow(String code) {
    return scarce.test(code);
  }

  @Override
  public boolean hasUnregistered(ExactText text) {
    return !Unregistered.in(text, characters.table()).isEmpty();
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return register.history(number);
  }
}
