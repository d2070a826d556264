package jp.madoguchi.core.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  private static Address address(String lot, String building) {
    return new Address(
        Optional.empty(),
        Optional.empty(),
        new ExactText("東京都"),
        new ExactText("日野市"),
        new ExactText("神明"),
        new ExactText(lot),
        new ExactText(building));
  }

  @Test
  void oneLineEndsWithTheBuilding() {
    assertEquals("東京都日野市神明1-2　窓口荘 3", address("1-2", "窓口荘 3").oneLine());
  }

  @Test
  void oneLineWithoutABuildingEndsWithTheLot() {
    assertEquals("東京都日野市神明1-2", address("1-2", "").oneLine());
  }

  @Test
  void itIsMadeFullWidthOnlyWhenAsked() {
    var inTest = address("1-2", "A 3\uD842\uDFB7").inFullWidth();
    assertEquals("１－２", inTest.lot().value());
    assertEquals("Ａ　３\uD842\uDFB7", inTest.building().value());
  }

  @Test
  void halfWidthKanaOfABuildingAreWrittenWide() {
    assertEquals("コーポ日野１０１", address("1", "ｺｰﾎﾟ日野101").inFullWidth().building().value());
  }

  @ParameterizedTest
  @CsvSource({"1910016", "191-0016", "〒191-0016", "１９１－００１６", "〒 191 0016"})
  void aPostalCodeIsReadAsPeopleWriteIt(String entry) {
    assertEquals("191-0016", PostalCode.parse(entry).orElseThrow().withHyphen());
  }

  @ParameterizedTest
  @CsvSource({"'', EMPTY", "〒, EMPTY", "191001, WRONG_LENGTH", "191-001X, NOT_DIGITS"})
  void aWrongPostalCodeIsNamed(String entry, Flaw flaw) {
    assertEquals(Parsed.invalid(flaw), PostalCode.parse(entry));
  }
}
