package jp.madoguchi.terminal.movement.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.Test;

class AddressModelTest {
  private final AddressModel inTest = new AddressModel(TestStore.DICTIONARY, TestStore.CITY);

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
    var model = new AddressModel(since, TestStore.CITY);
    model.search().set("kyuu");
    model.take(model.candidates().get().places().getFirst());
    assertEquals(Optional.of(TestStore.MINATO), model.town().get());
  }
}
