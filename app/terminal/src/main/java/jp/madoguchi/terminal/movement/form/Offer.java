package jp.madoguchi.terminal.movement.form;

import java.util.List;
import jp.madoguchi.core.address.Place;
import jp.madoguchi.core.address.Suggestion;

/**
 * What can be taken into a field.
 *
 * @param certain whether Enter takes the first at once
 */
record Offer<T>(List<T> all, boolean certain) {
  Offer {
    all = List.copyOf(all);
  }

  static <T> Offer<T> nothing() {
    return new Offer<>(List.of(), false);
  }

  static Offer<Place> of(Suggestion suggestion) {
    return new Offer<>(suggestion.places(), suggestion.certain());
  }
}
