package jp.madoguchi.centre.examine;

import java.util.List;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.resident.ResidentRecord;

/** What the centre's register says around an entry. */
record KnownSurroundings(Known centre, Municipality municipality) implements Surroundings {
  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return centre.household(number);
  }

  @Override
  public List<ResidentRecord> holders(String number) {
    return centre.holders(number);
  }

  @Override
  public List<ResidentRecord> alike(Person person) {
    return centre.alike(person);
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return centre.history(number);
  }
}
