package jp.madoguchi.sandbox.house;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of texts that the sources of terminal and sandbox name.
 *
 * @param whole keys as they stand
 * @param begun beginnings that code puts a value behind
 */
record KeysInCode(SortedSet<String> whole, SortedSet<String> begun) {

  /** What looks like a key and is a file, a page, or the beginning of several. */
  private static final Set<String> OTHERS =
      Set.of(
          "approvals.compare",
          "keys.slots",
          "lapsed.asked",
          "login.book",
          "retention.csv",
          "rule.E",
          "rule.W",
          "search.move",
          "search.record",
          "search.review",
          "tray.properties");

  private static final Pattern CALL =
      Pattern.compile("(?:\\btexts\\b(?:\\(\\))?\\s*\\.get|\\bMessage\\.of)\\(\\s*\"([^\"]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+(?:\\.[A-Za-z0-9_-]+)+)\"");
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z-]+(?:\\.[a-z]+)*\\.)\"\\s*\\+");

  /**
   * Reads the sources.
   *
   * @param areas the first words of all keys
   */
  static KeysInCode of(House house, Set<String> areas) {
    String code =
        house.mainSources().stream()
            .filter(file -> house.name(file).startsWith("app/"))
            .map(House::text)
            .collect(Collectors.joining("\n"));
    SortedSet<String> begun = found(code, BEGINNING);
    begun.removeIf(beginning -> !areas.contains(area(beginning)));
    SortedSet<String> whole =
        Stream.concat(
                found(code, CALL).stream().filter(key -> !key.endsWith(".")),
                found(code, LITERAL).stream().filter(key -> areas.contains(area(key))))
            .filter(key -> !OTHERS.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    return new KeysInCode(whole, begun);
  }

  static String area(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static SortedSet<String> found(String code, Pattern pattern) {
    return pattern
        .matcher(code)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
