package jp.madoguchi.terminal.movement.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.FormerTown;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Place;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.address.Prefecture;
import jp.madoguchi.core.address.Suggestion;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.resident.Field;

/**
 * An address in one line, anywhere in the country or abroad, with the codes that the form asks for
 * beside it: they follow the place that the address begins with, unless somebody typed others.
 * Screen's thread only.
 */
final class PlaceModel {
  private static final int SUGGESTED = 2_000;

  /** The lines, with the field of the municipality's code and that of the postal code. */
  private static final Map<Field, List<Field>> CODES =
      Map.of(
          Field.PREVIOUS_ADDRESS, List.of(Field.PREVIOUS_CODE, Field.PREVIOUS_POSTAL),
          Field.LAST_REGISTERED, List.of(),
          Field.PLANNED_ADDRESS, List.of(Field.PLANNED_CODE, Field.PLANNED_POSTAL),
          Field.CONFIRMED_ADDRESS, List.of(Field.CONFIRMED_CODE, Field.CONFIRMED_POSTAL),
          Field.DOMICILE, List.of());

  private final AddressDictionary dictionary;
  private final FieldModel line;
  private final List<Follower> followers;
  private Optional<Place> taken = Optional.empty();

  /**
   * @param beside the fields of the same form and person
   */
  PlaceModel(AddressDictionary dictionary, FieldModel line, List<FieldModel> beside) {
    this.dictionary = dictionary;
    this.line = line;
    followers =
        CODES.getOrDefault(line.field(), List.of()).stream()
            .flatMap(code -> beside.stream().filter(it -> it.field() == code))
            .map(code -> new Follower(code, code(code.field(), placeOf(line.text().get()))))
            .toList();
    line.text().subscribe((_, now) -> follow(now));
  }

  /** Whether a field is such a line. */
  static boolean asks(Field field) {
    return CODES.containsKey(field);
  }

  /** What may be meant by what is typed. */
  Suggestion suggest(String typed) {
    return dictionary.suggest(typed, SUGGESTED);
  }

  /** The place stands in the line, and the rest is typed behind it. */
  void take(Place place) {
    taken = Optional.of(place);
    line.text().set(place.oneLine());
  }

  private void follow(String typed) {
    Optional<Place> place = placeOf(typed);
    followers.forEach(each -> each.follow(code(each.field.field(), place)));
  }

  /** Of several entries by the same name, it is the one that was taken. */
  private Optional<Place> placeOf(String typed) {
    Optional<Place> found = dictionary.placeOf(typed);
    return taken
        .filter(it -> found.filter(that -> that.oneLine().equals(it.oneLine())).isPresent())
        .or(() -> found);
  }

  private String code(Field field, Optional<Place> place) {
    return switch (field) {
      case PREVIOUS_CODE, PLANNED_CODE, CONFIRMED_CODE ->
          place.flatMap(Place::codeOfMunicipality).map(MunicipalityCode::digits).orElse("");
      default -> place.flatMap(this::postalCode).map(PostalCode::digits).orElse("");
    };
  }

  private Optional<PostalCode> postalCode(Place place) {
    if (taken.filter(place::equals).isEmpty()) {
      return dictionary.onlyPostalCode(place);
    }
    return switch (place) {
      case Town town -> Optional.of(town.postalCode());
      case FormerTown former -> Optional.of(former.town().postalCode());
      case Municipality _, Prefecture _ -> Optional.empty();
    };
  }

  /** A code that was last derived so; another one is somebody's and stays. */
  private static final class Follower {
    private final FieldModel field;
    private String derived;

    Follower(FieldModel field, String derived) {
      this.field = field;
      this.derived = derived;
    }

    void follow(String now) {
      String stands = field.text().get();
      if (!now.equals(derived) && (stands.isEmpty() || stands.equals(derived))) {
        field.text().set(now);
      }
      derived = now;
    }
  }
}
