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

  private static List<String> lines(Suggestion found) {
    return found.places().stream().map(Place::oneLine).toList();
  }

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
    "架空県汐見市, false",
    "架空県汐見市港, false",
    "架空県汐見市ミ, false",
    "架空県汐見市ﾐﾅ, false"
  })
  void aTownIsSuggestedByCodesHeadsOrHowItBegins(String typed, boolean certain) {
    Suggestion found = suggest(typed);
    assertEquals(certain, found.certain());
    assertTrue(lines(found).contains("架空県汐見市港町"), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "架空県汐見市港町",
        "架空県汐見市港町1-2",
        "例示県例示市一丁目",
        "00",
        "9999999",
        "カ シ ヌヌ",
        "ヌヌ",
        "Berlin",
        "New York"
      })
  void whatIsAnAddressByItselfOrTooLittleSuggestsNothing(String typed) {
    assertEquals(0, suggest(typed).places().size(), typed);
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
    assertEquals(List.of("架空県汐見市港町", "見本県見本市新町"), lines(both.suggest("99101", 9)));
  }

  @Test
  void noMoreAreSuggestedThanAreAskedFor() {
    assertEquals(3, inTest.suggest("架空県汐見市", 3).places().size());
    assertEquals(3, inTest.suggest("99101", 3).places().size());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "'', 架空県",
    "架, 架空県",
    "カク, 架空県",
    "架空県, 架空県汐見市",
    "架空県し, 架空県汐見市",
    "架空県汐, 架空県汐見市",
    "汐見, 架空県汐見市"
  })
  void oneStepAfterTheOtherIsSuggested(String typed, String step) {
    assertTrue(lines(suggest(typed)).contains(step), () -> lines(suggest(typed)).toString());
  }

  @Test
  void aPostalCodeOfAWholeMunicipalityIsThatMunicipality() {
    Municipality city = inTest.towns().getFirst().municipality();
    AddressDictionary whole =
        new AddressDictionary(List.of(new Town(city, "", "", new PostalCode("0000000"), "")));
    assertEquals(List.of("架空県汐見市"), lines(whole.suggest("000-0000", 9)));
  }
}
