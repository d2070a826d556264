package jp.madoguchi.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text can be read on whatever it stands on: 4.5 to 1 at least (WCAG 2.2, 1.4.3), and 7 to 1 in the
 * theme of high contrast (1.4.6), whose edges and focus stand out 3 to 1 (1.4.11).
 */
class ContrastTest {
  private static final double LEAST = 4.5;
  private static final double ENHANCED = 7;
  private static final double EDGE = 3;
  private static final Pattern TOKEN =
      Pattern.compile("(-(?:md|color)-[a-z-]+):\\s*#([0-9a-fA-F]{6});");

  /** Each text token with the tokens it stands on. */
  private static final Map<String, List<String>> STANDS_ON =
      Map.ofEntries(
          Map.entry(
              "-md-ink", List.of("-md-page", "-md-surface", "-md-changed", "-color-accent-subtle")),
          Map.entry("-md-ink-soft", List.of("-md-page", "-md-surface", "-color-accent-subtle")),
          Map.entry("-md-name", List.of("-md-page", "-md-surface", "-md-changed")),
          Map.entry("-md-rail-ink", List.of("-md-rail", "-md-rail-here")),
          Map.entry("-md-good", List.of("-md-surface", "-md-good-soft")),
          Map.entry(
              "-md-attention",
              List.of("-md-page", "-md-surface", "-md-attention-soft", "-md-changed")),
          Map.entry("-md-danger", List.of("-md-page", "-md-surface", "-md-danger-soft")),
          Map.entry("-md-off-ink", List.of("-md-off", "-md-page", "-md-surface")),
          Map.entry("-md-banner-ink", List.of("-md-banner")),
          Map.entry(
              "-color-accent-fg", List.of("-md-page", "-md-surface", "-color-accent-subtle")));

  private final House house = House.find();

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void everyTextStandsOutFromItsGround(String sheet) {
    Map<String, String> tokens = tokens(sheet);
    List<String> faint =
        new TreeMap<>(STANDS_ON)
            .entrySet().stream()
                .flatMap(pair ->
                    pair.getValue().stream()
                        .flatMap(ground -> faint(tokens, pair.getKey(), ground).stream()))
                .toList();
    assertEquals(List.of(), faint, sheet);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void whiteStandsOutFromTheRailAndTheAccent(String sheet) {
    Map<String, String> tokens = tokens(sheet);
    tokens.put("white", "ffffff");
    for (String ground : List.of("-md-rail", "-md-rail-here", "-color-accent-emphasis")) {
      assertEquals(Optional.empty(), faint(tokens, "white", ground), sheet);
    }
  }

  /** What the toolkit's own controls write with and on. */
  private static final Map<String, List<String>> CONTROLS =
      Map.of(
          "-color-fg-default",
              List.of("-color-bg-default", "-color-bg-subtle", "-color-accent-subtle"),
          "-color-fg-muted", List.of("-color-bg-default", "-color-bg-subtle"),
          "-color-fg-subtle", List.of("-color-bg-default"),
          "-color-fg-emphasis", List.of("-color-accent-emphasis", "-color-danger-emphasis"),
          "-md-ink", List.of("-md-rail-here", "-color-accent-subtle"));

  @Test
  void everyTextOfHighContrastStandsOutMore() {
    Map<String, String> tokens = tokens("contrast.css");
    List<String> faint =
        Stream.of(STANDS_ON, CONTROLS)
            .flatMap(each -> each.entrySet().stream())
            .flatMap(pair ->
                pair.getValue().stream()
                    .flatMap(ground -> faint(tokens, pair.getKey(), ground, ENHANCED).stream()))
            .sorted()
            .toList();
    assertEquals(List.of(), faint);
  }

  @Test
  void edgesAndFocusOfHighContrastStandOut() {
    Map<String, String> tokens = tokens("contrast.css");
    List<String> faint =
        Stream.of(
                "-md-line",
                "-md-changed-line",
                "-color-accent-emphasis",
                "-color-border-default",
                "-color-border-muted",
                "-md-good",
                "-md-attention",
                "-md-danger")
            .flatMap(edge ->
                Stream.of("-md-page", "-md-surface", "-color-accent-subtle", "-md-rail")
                    .flatMap(ground -> faint(tokens, edge, ground, EDGE).stream()))
            .toList();
    assertEquals(List.of(), faint);
  }

  /** WCAG leaves out what is disabled; a clerk has to read it all the same. */
  @Test
  void nothingThatIsDisabledFades() {
    List<String> fading =
        house.files(file -> house.name(file).startsWith("resources/theme/")).stream()
            .flatMap(file -> House.text(file).lines())
            .filter(rule -> rule.contains(":disabled") && rule.contains("-fx-opacity: 0"))
            .toList();
    assertEquals(List.of(), fading);
  }

  @Test
  void blackOnWhiteIsTheGreatestContrast() {
    assertEquals(21, contrast("000000", "ffffff"), 0.01);
    assertTrue(contrast("777777", "ffffff") < LEAST);
  }

  private Map<String, String> tokens(String sheet) {
    Map<String, String> tokens = new TreeMap<>();
    house.files(file -> house.name(file).equals("resources/theme/" + sheet)).stream()
        .flatMap(file -> TOKEN.matcher(House.text(file)).results())
        .forEach(found -> tokens.put(found.group(1), found.group(2)));
    return tokens;
  }

  private static Optional<String> faint(Map<String, String> tokens, String text, String ground) {
    return faint(tokens, text, ground, LEAST);
  }

  private static Optional<String> faint(
      Map<String, String> tokens, String text, String ground, double least) {
    String above = tokens.getOrDefault(text, "");
    String below = tokens.getOrDefault(ground, "");
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.of(text + " or " + ground + " has no value");
    }
    double contrast = contrast(above, below);
    return contrast >= least
        ? Optional.empty()
        : Optional.of("%s on %s: %.2f".formatted(text, ground, contrast));
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String rgb) {
    return 0.2126 * linear(rgb, 0) + 0.7152 * linear(rgb, 2) + 0.0722 * linear(rgb, 4);
  }

  private static double linear(String rgb, int at) {
    double value = Integer.parseInt(rgb.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
