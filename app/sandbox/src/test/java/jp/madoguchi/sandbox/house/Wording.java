package jp.madoguchi.sandbox.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one language as its file has them.
 *
 * @param lines the keys with their words in the order of the file, a key that stands twice twice
 */
record Wording(String language, List<Map.Entry<String, String>> lines) {
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

  static Wording of(House house, String language) {
    String name = "resources/text/" + language + ".properties";
    return new Wording(
        language,
        house.files(file -> house.name(file).equals(name)).stream()
            .flatMap(file -> House.text(file).lines())
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("=", 2))
            .map(parts -> Map.entry(parts[0].strip(), parts.length == 2 ? parts[1] : ""))
            .toList());
  }

  SortedSet<String> keys() {
    return lines.stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
  }

  List<String> twice() {
    List<String> seen = new ArrayList<>(lines.stream().map(Map.Entry::getKey).toList());
    keys().forEach(seen::remove);
    return seen;
  }

  List<String> empty() {
    return lines.stream().filter(line -> line.getValue().isBlank()).map(Map.Entry::getKey).toList();
  }

  /** For each key the places {0}, {1} … that its words have. */
  Map<String, SortedSet<String>> places() {
    return lines.stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, line -> found(line.getValue()), (one, _) -> one, TreeMap::new));
  }

  private static SortedSet<String> found(String words) {
    return PLACE
        .matcher(words)
        .results()
        .map((Function<MatchResult, String>) MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
