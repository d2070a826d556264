package jp.madoguchi.core.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.trust.SeededRandomness;
import org.junit.jupiter.api.Test;

class FreshNumbersTest {
  private final MemoryRegister register =
      new MemoryRegister(new ArrayList<>(), new ArrayList<>(List.of()));

  private FreshNumbers drawing(long seed) {
    return new FreshNumbers(register, new SeededRandomness(seed));
  }

  @Test
  void twoBranchesOffLineDoNotDrawAlike() {
    FreshNumbers one = drawing(1);
    FreshNumbers other = drawing(2);
    List<AddressNumber> drawn =
        Stream.concat(
                Stream.generate(one::person).limit(500), Stream.generate(other::person).limit(500))
            .toList();
    assertEquals(1000, drawn.stream().distinct().count());
  }

  @Test
  void aNumberThatSomebodyHasIsNotDrawnAgain() {
    AddressNumber first = drawing(7).person();
    register.put(
        FieldValues.state(first, 1, FieldValues.of(Samples.FATHER), Samples.FATHER.origin()));
    assertFalse(drawing(7).person().equals(first));
  }

  @Test
  void aHouseholdThatSomebodyLivesInIsNotDrawnAgain() {
    HouseholdNumber first = drawing(3).household();
    HouseholdBlock there =
        new HouseholdBlock(first, Samples.FATHER.household().head(), Relationship.HEAD, 1);
    register.put(Samples.FATHER.moved(there, Samples.FATHER.address(), Samples.FATHER.origin()));
    assertFalse(drawing(3).household().equals(first));
  }
}
