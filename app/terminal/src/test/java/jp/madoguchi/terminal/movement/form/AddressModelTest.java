package jp.madoguchi.terminal.movement.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.Test;

class AddressModelTest {
  private final AddressModel inTest = new AddressModel(TestStore.DICTIONARY, TestStore.CITY);

  @Test
  void romanLettersFindATown() {
    inTest.search().set("minato");
    assertEquals(List.of(TestStore.MINATO), List.copyOf(inTest.candidates()));
  }

  @Test
  void aPostalCodeFindsATownAnywhere() {
    inTest.search().set("998-0001");
    assertEquals(List.of(TestStore.ELSEWHERE), List.copyOf(inTest.candidates()));
  }

  @Test
  void nothingTypedFindsNothing() {
    inTest.search().set("minato");
    inTest.search().set("");
    assertEquals(List.of(), List.copyOf(inTest.candidates()));
  }
}
