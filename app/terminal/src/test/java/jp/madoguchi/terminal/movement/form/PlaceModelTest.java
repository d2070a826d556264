package jp.madoguchi.terminal.movement.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.Test;

class PlaceModelTest {
  private static final Town HARBOUR =
      new Town(TestStore.CITY, "港町", "ミナトマチ", new PostalCode("9980009"), "１丁目");

  private final FieldModel line = new FieldModel(Field.PREVIOUS_ADDRESS, "");
  private final FieldModel code = new FieldModel(Field.PREVIOUS_CODE, "");
  private final FieldModel postal = new FieldModel(Field.PREVIOUS_POSTAL, "");

  private PlaceModel model(Town... towns) {
    return new PlaceModel(new AddressDictionary(List.of(towns)), line, List.of(line, code, postal));
  }

  private String codes() {
    return code.text().get() + " " + postal.text().get();
  }

  private static String codesOf(Town town) {
    return town.municipalityCode().digits() + " " + town.postalCode().digits();
  }

  @Test
  void whatIsTakenBringsItsCodes() {
    model(TestStore.MINATO, TestStore.SAKURA).take(TestStore.MINATO);
    assertEquals(TestStore.MINATO.oneLine(), line.text().get());
    assertEquals(codesOf(TestStore.MINATO), codes());
  }

  @Test
  void anAddressThatIsTypedBringsThemToo() {
    model(TestStore.MINATO);
    line.text().set(TestStore.MINATO.oneLine() + "3-12");
    assertEquals(codesOf(TestStore.MINATO), codes());
  }

  @Test
  void theyGoWithTheAddress() {
    model(TestStore.MINATO).take(TestStore.MINATO);
    line.text().set("Berlin");
    assertEquals(" ", codes());
  }

  @Test
  void codesThatSomebodyTypedStay() {
    PlaceModel inTest = model(TestStore.MINATO);
    postal.text().set("9999999");
    inTest.take(TestStore.MINATO);
    assertEquals("9999999", postal.text().get());
    line.text().set("");
    assertEquals(" 9999999", codes());
  }

  @Test
  void aCodeThatSomebodyEmptiedStaysEmptyWhileTheLotIsTyped() {
    model(TestStore.MINATO).take(TestStore.MINATO);
    postal.text().set("");
    line.text().set(TestStore.MINATO.oneLine() + "3");
    assertEquals("", postal.text().get());
  }

  @Test
  void aTownOfSeveralPostalCodesHasThatOfTheOneTaken() {
    PlaceModel inTest = model(TestStore.MINATO, HARBOUR);
    line.text().set(HARBOUR.oneLine());
    assertEquals("", postal.text().get());
    inTest.take(HARBOUR);
    line.text().set(HARBOUR.oneLine() + "1-2");
    assertEquals("9980009", postal.text().get());
  }

  @Test
  void whatCameFromADraftIsFollowedFromThere() {
    line.text().set(TestStore.MINATO.oneLine() + "3");
    code.text().set(TestStore.MINATO.municipalityCode().digits());
    model(TestStore.MINATO);
    line.text().set("");
    assertEquals(" ", codes());
  }
}
