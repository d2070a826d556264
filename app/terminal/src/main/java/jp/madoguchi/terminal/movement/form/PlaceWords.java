package jp.madoguchi.terminal.movement.form;

import jp.madoguchi.core.address.Building;
import jp.madoguchi.core.address.FormerTown;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Place;
import jp.madoguchi.core.address.Prefecture;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.terminal.text.Texts;

/** How places and buildings stand in a list. */
final class PlaceWords {
  private final Texts texts;

  PlaceWords(Texts texts) {
    this.texts = texts;
  }

  String of(Place place) {
    return switch (place) {
      case Town town ->
          texts.get("move.town.listed", town.postalCode().withHyphen(), named(town), town.note());
      case FormerTown former ->
          texts.get(
              "move.town.former",
              named(former),
              former.now().map(Place::oneLine).orElse(texts.get("move.town.former.unknown")));
      case Municipality _, Prefecture _ -> named(place);
    };
  }

  String of(Building building) {
    return texts.get("move.building.listed", building.name(), building.kana(), building.lot());
  }

  private static String named(Place place) {
    return place.oneLine() + "　" + place.kana();
  }
}
