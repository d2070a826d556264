package jp.madoguchi.centre.examine;

import java.util.List;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * What the centre's register says around an entry: households and histories. Holders of a number
 * and look-alikes it cannot find yet, so that E03, E12 and the alerts on them are the terminal's
 * alone.
 */
record KnownSurroundings(Known centre, Municipality municipality) implements Surroundings {
  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return centre.household(number);
  }

  @Override
  public List<ResidentRecord> holders(String number) {
    return List.of();
  }

  @Override
  public List<ResidentRecord> alike(Person person) {
    return List.of();
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return centre.history(number);
  }
}
