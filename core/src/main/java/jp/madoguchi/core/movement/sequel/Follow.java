package jp.madoguchi.core.movement.sequel;

import java.util.List;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * One thing to be done, and for whom.
 *
 * @param people in the order of the entry; never empty
 */
public record Follow(Sequel what, List<AddressNumber> people) {
  public Follow {
    people = List.copyOf(people);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("for nobody");
    }
  }
}
