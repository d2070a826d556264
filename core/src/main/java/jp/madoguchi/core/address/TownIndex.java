package jp.madoguchi.core.address;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.Kana;

/** Towns by their municipality, in the order of its code. */
final class TownIndex {
  private final Map<MunicipalityCode, MunicipalityTowns> groups;

  TownIndex(List<Town> towns) {
    groups = new TreeMap<>(MunicipalityTowns.group(towns));
  }

  Collection<MunicipalityTowns> municipalities() {
    return groups.values();
  }

  Optional<MunicipalityTowns> of(MunicipalityCode code) {
    return Optional.ofNullable(groups.get(code));
  }

  /** By one to three heads of prefecture, municipality and town in kana. */
  Stream<Town> byHeads(String heads) {
    List<String> head = Stream.of(heads.strip().split("[\\s\\u3000]+")).map(Kana::fold).toList();
    if (head.size() > 3 || head.getFirst().isEmpty()) {
      return Stream.empty();
    }
    String municipality = head.size() > 1 ? head.get(1) : "";
    String town = head.size() > 2 ? head.get(2) : "";
    return groups.values().stream()
        .filter(group -> group.isNamed(head.getFirst(), municipality))
        .flatMap(group -> group.withKanaPrefix(town));
  }

  /** Those of one municipality with this text in name or kana. */
  Stream<Town> within(MunicipalityCode municipality, String text) {
    return of(municipality).stream().flatMap(group -> group.containing(text));
  }
}
