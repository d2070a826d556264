package jp.madoguchi.core.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.text.Kana;

/**
 * The step-down list (1.3.3) by what is written already: the prefecture leads to its
 * municipalities, each of these to its towns. What goes on behind may be a name or its kana.
 * Municipalities and towns of earlier editions come last.
 */
final class Steps {
  private static final Pattern KANA = Pattern.compile("[\\u30A0-\\u30FF]+");

  /** A single letter begins too many names of municipalities. */
  private static final int LEAST_OF_NAME = 2;

  private final Map<Prefecture, List<MunicipalityTowns>> municipalities = new LinkedHashMap<>();

  Steps(TownIndex index, TownIndex past) {
    Stream.concat(index.municipalities().stream(), past.municipalities().stream())
        .forEach(group ->
            municipalities
                .computeIfAbsent(prefecture(group.municipality()), _ -> new ArrayList<>())
                .add(group));
  }

  private static Prefecture prefecture(Municipality municipality) {
    return new Prefecture(municipality.prefecture(), municipality.prefectureKana());
  }

  List<Prefecture> prefectures() {
    return List.copyOf(municipalities.keySet());
  }

  /** The smallest place that the text begins with. */
  Optional<Place> placeOf(String text) {
    List<MunicipalityTowns> groups = municipalitiesOf(text);
    if (groups.isEmpty()) {
      return prefectureOf(text).map(Place.class::cast);
    }
    String rest = text.substring(groups.getFirst().line().length());
    return groups.stream()
        .flatMap(group -> group.towns().stream())
        .filter(town -> !town.name().isEmpty() && rest.startsWith(town.name()))
        .max(Comparator.comparingInt(town -> town.name().length()))
        .map(Place.class::cast)
        .or(() -> Optional.of(groups.getFirst().municipality()));
  }

  /** The places that the text may go on with; none where it is a town already. */
  Stream<Place> next(String text) {
    List<MunicipalityTowns> groups = municipalitiesOf(text);
    if (!groups.isEmpty()) {
      String rest = text.substring(groups.getFirst().line().length());
      return groups.stream().flatMap(group -> towns(group, rest));
    }
    return prefectureOf(text)
        .map(it -> within(it, text.substring(it.name().length())))
        .orElseGet(() -> anywhere(text));
  }

  /** Of today and of earlier editions; what was dissolved is known by the latter alone. */
  private List<MunicipalityTowns> municipalitiesOf(String text) {
    List<MunicipalityTowns> all =
        prefectureOf(text).stream()
            .flatMap(this::within)
            .filter(group -> text.startsWith(group.line()))
            .toList();
    int longest = all.stream().mapToInt(group -> group.line().length()).max().orElse(0);
    return all.stream().filter(group -> group.line().length() == longest).toList();
  }

  private Optional<Prefecture> prefectureOf(String text) {
    return municipalities.keySet().stream().filter(it -> text.startsWith(it.name())).findFirst();
  }

  private Stream<MunicipalityTowns> within(Prefecture prefecture) {
    return municipalities.getOrDefault(prefecture, List.of()).stream();
  }

  private static Stream<Place> towns(MunicipalityTowns group, String rest) {
    Stream<Town> byKana = kana(rest).map(group::withKanaPrefix).orElseGet(Stream::empty);
    Stream<Town> byName =
        group.towns().stream().filter(it -> it.name().startsWith(rest) && !it.name().equals(rest));
    return Stream.concat(byName, byKana)
        .filter(it -> !it.name().isEmpty())
        .distinct()
        .map(it -> it);
  }

  private Stream<Place> within(Prefecture prefecture, String rest) {
    Optional<String> key = kana(rest);
    return within(prefecture)
        .filter(group -> group.nameBegins(rest) || key.filter(group::kanaBegins).isPresent())
        .<Place>map(MunicipalityTowns::municipality)
        .distinct();
  }

  private Stream<Place> anywhere(String text) {
    Optional<String> key = kana(text);
    Stream<Place> first =
        municipalities.keySet().stream()
            .filter(it ->
                it.name().startsWith(text)
                    || key.filter(head -> Kana.fold(it.kana()).startsWith(head)).isPresent())
            .map(it -> it);
    Stream<Place> second =
        text.length() < LEAST_OF_NAME
            ? Stream.empty()
            : municipalities.values().stream()
                .flatMap(List::stream)
                .filter(group -> group.nameBegins(text))
                .<Place>map(MunicipalityTowns::municipality)
                .distinct();
    return Stream.concat(first, second);
  }

  /** Folded as for search; empty where it is no kana alone. */
  private static Optional<String> kana(String text) {
    String wide = Kana.toKatakana(Kana.toFullWidth(text));
    return KANA.matcher(wide).matches() ? Optional.of(Kana.fold(wide)) : Optional.empty();
  }
}
