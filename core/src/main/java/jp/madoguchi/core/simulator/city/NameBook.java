package jp.madoguchi.core.simulator.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import jp.madoguchi.core.resident.Sex;

/** The names of the sandbox ({@code sandbox/names.csv}), to be drawn by their weights. */
final class NameBook {
  private static final String RESOURCE = "/jp/madoguchi/sandbox/names.csv";

  /** The style of Japanese names. */
  static final String JAPANESE = "ja";

  /** The style of somebody foreign from nowhere in particular. */
  static final String ANY_FOREIGN = "en";

  private static final int MIDDLE_FROM = 1955;
  private static final int YOUNG_FROM = 1990;

  /** A line of the file. */
  private record Line(String kind, String style, int weight, NamePart name) {
    String list() {
      return kind + " " + style;
    }

    static Line of(String text) {
      String[] column = text.split(",", -1);
      return new Line(
          column[0], column[1], Integer.parseInt(column[2]), new NamePart(column[3], column[4]));
    }
  }

  private final Map<String, Weighted<NamePart>> lists;
  private final Map<String, String> kanji;
  private final Elsewhere elsewhere = Elsewhere.load();

  private NameBook(List<Line> lines) {
    Map<String, List<Line>> grouped = new LinkedHashMap<>();
    lines.forEach(
        line -> grouped.computeIfAbsent(line.list(), list -> new ArrayList<>()).add(line));
    Map<String, Weighted<NamePart>> drawn = new LinkedHashMap<>();
    grouped.forEach((list, members) -> drawn.put(list, weighted(members)));
    this.lists = Map.copyOf(drawn);
    this.kanji =
        lines.stream()
            .filter(line -> line.kind().equals("kanji"))
            .collect(
                Collectors.toUnmodifiableMap(
                    line -> line.style() + " " + line.name().text(), line -> line.name().kana()));
  }

  private static Weighted<NamePart> weighted(List<Line> lines) {
    Map<NamePart, Integer> weights = new LinkedHashMap<>();
    lines.forEach(line -> weights.merge(line.name(), line.weight(), Integer::sum));
    return new Weighted<>(List.copyOf(weights.keySet()), name -> weights.getOrDefault(name, 1));
  }

  static NameBook load() {
    try (var source =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NameBook.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
      return new NameBook(source.lines().skip(1).map(Line::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  NamePart surname(SplittableRandom chance) {
    return list("surname", JAPANESE).pick(chance);
  }

  /** A given name as was in fashion in the year of birth. */
  NamePart given(Sex sex, int birthYear, SplittableRandom chance) {
    String style = birthYear < MIDDLE_FROM ? "old" : birthYear < YOUNG_FROM ? "mid" : "young";
    return list(kind(sex), style).pick(chance);
  }

  /** A language that foreign residents' names are drawn from. */
  String foreignStyle(SplittableRandom chance) {
    return elsewhere.country(chance).style();
  }

  NamePart foreignSurname(String style, SplittableRandom chance) {
    return list("surname", style).pick(chance);
  }

  NamePart foreignGiven(String style, Sex sex, SplittableRandom chance) {
    return list(kind(sex), style).pick(chance);
  }

  /** How a Latin name is written in kanji, for those that are. */
  Optional<String> kanji(String style, String latin) {
    return Optional.ofNullable(kanji.get(style + " " + latin));
  }

  /** Something that a clerk noted. */
  String text(String kind, SplittableRandom chance) {
    return list(kind, JAPANESE).pick(chance).text();
  }

  Elsewhere elsewhere() {
    return elsewhere;
  }

  NamePart building(SplittableRandom chance) {
    return list("building", JAPANESE).pick(chance);
  }

  private Weighted<NamePart> list(String kind, String style) {
    return Objects.requireNonNull(lists.get(kind + " " + style), RESOURCE);
  }

  private static String kind(Sex sex) {
    return sex == Sex.MALE ? "male" : "female";
  }
}
