package jp.madoguchi.core.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.Kana;

/** The towns of one municipality with their kana folded for search. */
final class MunicipalityTowns {
  private static final String COUNTY = "郡";
  private static final String COUNTY_KANA = "グン";

  private final Municipality municipality;
  private final List<Town> towns;
  private final String prefectureKey;
  private final String nameKey;
  private final String keyWithoutCounty;
  private final String[] townKeys;

  private MunicipalityTowns(Municipality municipality, List<Town> towns) {
    this.municipality = municipality;
    this.towns = List.copyOf(towns);
    this.prefectureKey = Kana.fold(municipality.prefectureKana());
    this.nameKey = Kana.fold(municipality.kana());
    this.keyWithoutCounty = Kana.fold(kanaWithoutCounty(municipality));
    this.townKeys = towns.stream().map(town -> Kana.fold(town.kana())).toArray(String[]::new);
  }

  static Map<MunicipalityCode, MunicipalityTowns> group(List<Town> towns) {
    Map<MunicipalityCode, List<Town>> grouped = new HashMap<>();
    towns.forEach(town ->
        grouped.computeIfAbsent(town.municipalityCode(), code -> new ArrayList<>()).add(town));
    Map<MunicipalityCode, MunicipalityTowns> groups = new HashMap<>();
    grouped.forEach((code, members) ->
        groups.put(code, new MunicipalityTowns(members.getFirst().municipality(), members)));
    return groups;
  }

  private static String kanaWithoutCounty(Municipality municipality) {
    int at = municipality.kana().indexOf(COUNTY_KANA);
    boolean inCounty = municipality.name().indexOf(COUNTY) > 0 && at > 0;
    return inCounty ? municipality.kana().substring(at + 2) : municipality.kana();
  }

  Municipality municipality() {
    return municipality;
  }

  boolean isNamed(String prefectureHead, String head) {
    return prefectureKey.startsWith(prefectureHead)
        && (nameKey.startsWith(head) || keyWithoutCounty.startsWith(head));
  }

  Stream<Town> withKanaPrefix(String key) {
    return IntStream.range(0, townKeys.length)
        .filter(i -> townKeys[i].startsWith(key))
        .mapToObj(towns::get);
  }

  Stream<Town> beginning(String text) {
    String line = municipality.prefecture() + municipality.name();
    return line.startsWith(text) || text.startsWith(line)
        ? towns.stream().filter(town -> !town.name().isEmpty() && town.oneLine().startsWith(text))
        : Stream.empty();
  }

  Stream<Town> containing(String text) {
    String key = Kana.fold(text);
    return IntStream.range(0, townKeys.length)
        .filter(i -> towns.get(i).name().contains(text) || townKeys[i].contains(key))
        .mapToObj(towns::get);
  }
}
