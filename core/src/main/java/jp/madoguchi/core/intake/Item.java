package jp.madoguchi.core.intake;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * A line of a lot, or what it means for one of several people.
 *
 * @param place in the lot, from 1
 * @param line of the file, from 1
 * @param person whom it is about, where that is known
 * @param base the history number of that person's record at the dry run; 0 where there is nobody
 * @param cells what the line says; empty once the lot is over
 */
public record Item(
    int place, int line, Optional<AddressNumber> person, int base, List<String> cells, Fate fate) {
  public Item {
    cells = List.copyOf(cells);
  }

  Item with(Fate other) {
    return new Item(place, line, person, base, cells, other);
  }
}
