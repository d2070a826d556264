package jp.madoguchi.core.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.simulator.city.MadeUpCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
  private final AddressDictionary inTest = MadeUpCity.load().dictionary();

  private Suggestion suggest(String typed) {
    return inTest.suggest(typed, 60);
  }

  @ParameterizedTest
  @CsvSource({
    "カ シ ミ, true",
    "ka shi mina, true",
    "か　し　みなと, true",
    "ｶ ｼ ﾐ, true",
    "000-0022, true",
    "０００００２２, true",
    "00000, true",
    "991015, true",
    "99101, true",
    "架空県, false",
    "架空県汐見市, false",
    "架空県汐見市港, false"
  })
  void aTownIsSuggestedByCodesHeadsOrHowItBegins(String typed, boolean certain) {
    Suggestion found = suggest(typed);
    assertEquals(certain, found.certain());
    assertTrue(found.towns().stream().anyMatch(town -> town.name().equals("港町")), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "架空",
        "架空県汐見市港町",
        "架空県汐見市港町1-2",
        "例示県例示市一丁目",
        "00",
        "9999999",
        "カ シ ヌヌ",
        "カクウ",
        "Berlin",
        "New York"
      })
  void whatIsAnAddressByItselfOrTooLittleSuggestsNothing(String typed) {
    assertEquals(0, suggest(typed).towns().size(), typed);
  }

  @Test
  void whatIsAMunicipalitysCodeAndBeginsAPostalCodeSuggestsBoth() {
    Municipality city = inTest.towns().getFirst().municipality();
    Municipality other =
        new Municipality(new MunicipalityCode("999997"), "見本県", "ミホンケン", "見本市", "ミホンシ");
    AddressDictionary both =
        new AddressDictionary(
            List.of(
                new Town(other, "新町", "シンマチ", new PostalCode("9910100"), ""),
                new Town(city, "港町", "ミナトマチ", new PostalCode("0000022"), "")));
    assertEquals(
        List.of("港町", "新町"), both.suggest("99101", 9).towns().stream().map(Town::name).toList());
  }

  @Test
  void noMoreAreSuggestedThanAreAskedFor() {
    assertEquals(3, inTest.suggest("架空県汐見市", 3).towns().size());
    assertEquals(3, inTest.suggest("99101", 3).towns().size());
  }
}
