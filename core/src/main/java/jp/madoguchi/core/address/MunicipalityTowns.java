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
  private final String line;
  private final String prefectureKey;
  private final String nameKey;
  private final String nameWithoutCounty;
  private final String keyWithoutCounty;
  private final String[] townKeys;

  private MunicipalityTowns(Municipality municipality, List<Town> towns) {
    this.municipality = municipality;
    this.towns = List.copyOf(towns);
    this.line = municipality.oneLine();
    this.prefectureKey = Kana.fold(municipality.prefectureKana());
    this.nameKey = Kana.fold(municipality.kana());
    boolean inCounty = inCounty(municipality);
    this.nameWithoutCounty = inCounty ? after(municipality.name(), COUNTY) : municipality.name();
    this.keyWithoutCounty = inCounty ? Kana.fold(after(municipality.kana(), COUNTY_KANA)) : nameKey;
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

  /** 余市郡仁木町 is, 郡山市 is not. */
  private static boolean inCounty(Municipality municipality) {
    return municipality.name().indexOf(COUNTY) > 0 && municipality.kana().indexOf(COUNTY_KANA) > 0;
  }

  private static String after(String text, String mark) {
    return text.substring(text.indexOf(mark) + mark.length());
  }

  Municipality municipality() {
    return municipality;
  }

  List<Town> towns() {
    return towns;
  }

  /** How addresses in it begin. */
  String line() {
    return line;
  }

  boolean isNamed(String prefectureHead, String head) {
    return prefectureKey.startsWith(prefectureHead) && kanaBegins(head);
  }

  /** Whether its name begins with this folded kana, with or without its county. */
  boolean kanaBegins(String key) {
    return nameKey.startsWith(key) || keyWithoutCounty.startsWith(key);
  }

  /** Whether its name begins so, with or without its county. */
  boolean nameBegins(String text) {
    return municipality.name().startsWith(text) || nameWithoutCounty.startsWith(text);
  }

  Stream<Town> withKanaPrefix(String key) {
    return IntStream.range(0, townKeys.length)
        .filter(i -> townKeys[i].startsWith(key))
        .mapToObj(towns::get);
  }

  Stream<Town> containing(String text) {
    String key = Kana.fold(text);
    return IntStream.range(0, townKeys.length)
        .filter(i -> towns.get(i).name().contains(text) || townKeys[i].contains(key))
        .mapToObj(towns::get);
  }
}
