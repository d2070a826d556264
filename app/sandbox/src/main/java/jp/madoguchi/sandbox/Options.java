package jp.madoguchi.sandbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.simulator.city.CityGenerator;
import jp.madoguchi.sandbox.maker.SandboxPlan;

/** The command line of one subcommand: {@code --name value} pairs and plain words. */
final class Options {
  private static final Set<String> SWITCHES =
      Set.of("--reset", "--without-camera", AdminProgram.ANYWAY);

  private final Map<String, String> named = new HashMap<>();
  private final List<String> words;

  /** A command line that cannot be understood; the message says why, in both languages. */
  static final class Misunderstood extends Exception {
    Misunderstood(String japanese, String english) {
      super(japanese + " / " + english);
    }
  }

  private Options(Map<String, String> named, List<String> words) {
    this.named.putAll(named);
    this.words = List.copyOf(words);
  }

  /** Reads a command line; a name outside {@code known} is refused. */
  static Options read(List<String> line, Set<String> known) throws Misunderstood {
    Map<String, String> named = new HashMap<>();
    List<String> words = new java.util.ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      if (!word.startsWith("--")) {
        words.add(word);
      } else if (!known.contains(word)) {
        throw new Misunderstood("知らない指定です: " + word, "unknown option: " + word);
      } else if (SWITCHES.contains(word)) {
        named.put(word, "");
      } else if (i + 1 == line.size()) {
        throw new Misunderstood(word + " には値が要ります", word + " needs a value");
      } else {
        named.put(word, line.get(++i));
      }
    }
    return new Options(named, words);
  }

  /** The same, for a command that takes options alone. */
  Options withoutWords() throws Misunderstood {
    if (!words.isEmpty()) {
      String word = words.getFirst();
      throw new Misunderstood("余分な言葉があります: " + word, "one word too many: " + word);
    }
    return this;
  }

  boolean has(String name) {
    return named.containsKey(name);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(named.get(name));
  }

  /** The value of an option that the command does not go without. */
  String needed(String name) throws Misunderstood {
    return value(name).orElseThrow(() -> new Misunderstood(name + " が要ります", name + " is needed"));
  }

  /** A day as 2026-04-01. */
  static LocalDate day(String text) throws Misunderstood {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Misunderstood("日付は 2026-04-01 の形です: " + text, "a day reads 2026-04-01: " + text);
    }
  }

  Optional<Path> path(String name) {
    return value(name).map(Path::of);
  }

  /** A whole number within these bounds. */
  Optional<Integer> number(String name, int least, int most) throws Misunderstood {
    Optional<String> text = value(name);
    if (text.isPresent()
        && !(text.get().matches("[0-9]{1,6}")
            && Integer.parseInt(text.get()) >= least
            && Integer.parseInt(text.get()) <= most)) {
      throw new Misunderstood(
          name + " は " + least + " から " + most + " までの数です",
          name + " takes " + least + " to " + most);
    }
    return text.map(Integer::valueOf);
  }

  List<String> words() {
    return words;
  }

  /**
   * The sandbox that {@code --residents}, {@code --seed}, {@code --addresses} and {@code --city}
   * ask for.
   */
  SandboxPlan plan(int usualResidents, Optional<MunicipalityCode> usualCity, long usualSeed)
      throws Misunderstood {
    return new SandboxPlan(
        residents(usualResidents), path("--addresses"), city(usualCity), seed(usualSeed));
  }

  private long seed(long usual) throws Misunderstood {
    String text = value("--seed").orElse(Long.toString(usual));
    if (!text.matches("[0-9]{1,18}")) {
      throw new Misunderstood("--seed は18桁までの数です", "--seed takes up to 18 digits");
    }
    return Long.parseLong(text);
  }

  private int residents(int usual) throws Misunderstood {
    String text = value("--residents").orElse(Integer.toString(usual));
    int most = CityGenerator.MOST_RESIDENTS;
    if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > most) {
      throw new Misunderstood(
          "--residents は 1 から " + most + " までの数です", "--residents takes 1 to " + most);
    }
    return Integer.parseInt(text);
  }

  private Optional<MunicipalityCode> city(Optional<MunicipalityCode> usual) throws Misunderstood {
    Optional<String> text = value("--city");
    if (text.isEmpty()) {
      return path("--addresses").isPresent() ? usual : Optional.empty();
    }
    return Optional.of(
        MunicipalityCode.parse(text.get())
            .toOptional()
            .orElseThrow(() ->
                new Misunderstood(
                    "--city は全国地方公共団体コード6桁です",
                    "--city takes the six digits of a municipality code")));
  }
}
