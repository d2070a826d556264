package jp.madoguchi.terminal.movement.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Building;
import jp.madoguchi.core.address.Buildings;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.Test;

class AddressModelTest {
  private static final Building HEIGHTS = new Building("港町", "３番１２号", "汐見ハイツ", "シオミハイツ");

  private final AddressModel inTest =
      new AddressModel(TestStore.DICTIONARY, TestStore.CITY, AddressModelTest::buildings);

  private static Buildings buildings() {
    return new Buildings(List.of(HEIGHTS, new Building("桜町", "１番", "桜荘", "サクラソウ")));
  }

  @Test
  void romanLettersFindATown() {
    inTest.search().set("minato");
    assertEquals(List.of(TestStore.MINATO), inTest.candidates().get().places());
  }

  @Test
  void aPostalCodeFindsATownAnywhere() {
    inTest.search().set("998-0001");
    assertEquals(List.of(TestStore.ELSEWHERE), inTest.candidates().get().places());
  }

  @Test
  void nothingTypedFindsNothing() {
    inTest.search().set("minato");
    inTest.search().set("");
    assertEquals(List.of(), inTest.candidates().get().places());
  }

  @Test
  void allTownsOfTheMunicipalityAreThereToChooseFrom() {
    assertEquals(List.of(TestStore.SAKURA, TestStore.MINATO), inTest.all().places());
  }

  @Test
  void aFormerNameLeadsToTheTownAsItIsCalledNow() {
    Town before = new Town(TestStore.CITY, "旧港町", "キュウミナトマチ", TestStore.MINATO.postalCode(), "");
    var since =
        new AddressDictionary(List.of(TestStore.SAKURA, TestStore.MINATO))
            .inPlaceOf(
                new AddressDictionary(List.of(TestStore.SAKURA, before)), LocalDate.of(2026, 5, 1));
    var model = new AddressModel(since, TestStore.CITY, () -> Buildings.NONE);
    model.search().set("kyuu");
    model.take(model.candidates().get().places().getFirst());
    assertEquals(Optional.of(TestStore.MINATO), model.town().get());
  }

  @Test
  void withoutATownNoBuildingIsOffered() {
    assertEquals(List.of(), inTest.buildings());
  }

  @Test
  void aBuildingBringsItsLotWhereNoneIsTyped() {
    inTest.take(TestStore.MINATO);
    assertEquals(List.of(HEIGHTS), inTest.buildings());
    inTest.take(HEIGHTS);
    assertEquals("３番１２号 汐見ハイツ", inTest.lot().text().get() + " " + inTest.building().text().get());
  }

  @Test
  void aLotThatIsTypedStays() {
    inTest.take(TestStore.MINATO);
    inTest.lot().text().set("3");
    inTest.take(HEIGHTS);
    assertEquals("3", inTest.lot().text().get());
  }

  @Test
  void aBuildingOfAnotherLotIsNotOffered() {
    inTest.take(TestStore.MINATO);
    inTest.lot().text().set("4-1");
    assertEquals(List.of(), inTest.buildings());
  }
}
