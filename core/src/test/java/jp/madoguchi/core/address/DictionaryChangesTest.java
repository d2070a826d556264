package jp.madoguchi.core.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.core.address.DictionaryChanges.Change;
import jp.madoguchi.core.address.DictionaryChanges.Kind;
import jp.madoguchi.core.identifier.MunicipalityCode;
import org.junit.jupiter.api.Test;

class DictionaryChangesTest {
  private static final Municipality CITY =
      new Municipality(new MunicipalityCode("991015"), "架空県", "カクウケン", "汐見市", "シオミシ");
  private static final Municipality OTHER =
      new Municipality(new MunicipalityCode("999997"), "見本県", "ミホンケン", "見本市", "ミホンシ");

  private static Town town(Municipality municipality, String name, String code) {
    return new Town(municipality, name, name.isEmpty() ? "" : "カナ", new PostalCode(code), "");
  }

  private static List<String> between(List<Town> before, List<Town> after) {
    return DictionaryChanges.between(new AddressDictionary(before), new AddressDictionary(after))
        .stream()
        .map(DictionaryChangesTest::words)
        .toList();
  }

  private static String words(Change change) {
    return change.kind()
        + Stream.of(change.before(), change.after())
            .flatMap(it -> it.stream())
            .map(place -> " " + place.town().name() + place.codes())
            .reduce("", String::concat);
  }

  @Test
  void theSameEditionChangesNothing() {
    List<Town> towns = List.of(town(CITY, "港町", "0000022"), town(CITY, "", "0000000"));
    assertEquals(List.of(), between(towns, towns));
  }

  @Test
  void townsComeAndGo() {
    assertEquals(
        List.of("ADDED 浜通[000-0033]", "GONE 港町[000-0022]"),
        between(List.of(town(CITY, "港町", "0000022")), List.of(town(CITY, "浜通", "0000033"))));
  }

  @Test
  void aTownThatKeepsItsCodesWasRenamed() {
    assertEquals(
        List.of("RENAMED 港町[000-0022] 港中央[000-0022]"),
        between(List.of(town(CITY, "港町", "0000022")), List.of(town(CITY, "港中央", "0000022"))));
  }

  @Test
  void inAnotherMunicipalityItIsAnotherTown() {
    assertEquals(
        List.of("ADDED 港中央[000-0022]", "GONE 港町[000-0022]"),
        between(List.of(town(CITY, "港町", "0000022")), List.of(town(OTHER, "港中央", "0000022"))));
  }

  @Test
  void whereMunicipalitiesOfAPrefectureAreDrawnAnewATownKeepsNameAndCodes() {
    Municipality merged =
        new Municipality(new MunicipalityCode("992011"), "架空県", "カクウケン", "新汐見市", "シンシオミシ");
    assertEquals(merged.code().prefecture(), CITY.code().prefecture());
    assertEquals(
        List.of("RENAMED 港町[000-0022] 港町[000-0022]"),
        between(List.of(town(CITY, "港町", "0000022")), List.of(town(merged, "港町", "0000022"))));
  }

  @Test
  void oneFormerTownIsTheFormerNameOfOneAlone() {
    assertEquals(
        List.of("RENAMED 港町[000-0022] 港東[000-0022]", "ADDED 港西[000-0022]"),
        between(
            List.of(town(CITY, "港町", "0000022")),
            List.of(town(CITY, "港東", "0000022"), town(CITY, "港西", "0000022"))));
  }

  @Test
  void anotherPostalCodeIsToldWithAllThatTheTownHas() {
    assertEquals(
        List.of("RECODED 港町[000-0022] 港町[000-0022, 000-0033]"),
        between(
            List.of(town(CITY, "港町", "0000022")),
            List.of(town(CITY, "港町", "0000022"), town(CITY, "港町", "0000033"))));
  }

  @Test
  void theyAreCountedByKind() {
    List<Change> changes =
        DictionaryChanges.between(
            new AddressDictionary(List.of(town(CITY, "港町", "0000022"))),
            new AddressDictionary(List.of(town(CITY, "浜通", "0000033"))));
    assertEquals(Map.of(Kind.ADDED, 1L, Kind.GONE, 1L), DictionaryChanges.counts(changes));
  }
}
