package jp.madoguchi.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.channel.ChannelBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks for about two minutes and prints a table of figures and one of ratios. */
public final class Bench {
  private static final int ITERATIONS = 3;
  private static final String RESIDENTS = "--residents";
  private static final String ADDRESSES = "--addresses";
  private static final String USUAL = "100000";

  /** Two measurements of one run whose ratio says something on any machine. */
  private record Ratio(String what, String of, String to) {}

  private static final List<Ratio> RATIOS =
      List.of(
          new Ratio("look-up, sealed : plain H2", "lookUp SEALED", "lookUp PLAIN"),
          new Ratio(
              "durable commit, sealed : plain H2", "durableCommit SEALED", "durableCommit PLAIN"),
          new Ratio("seal 1,000, Nimbus : ours", "sealThousand NIMBUS", "sealThousand OURS"),
          new Ratio("seal 1,000, CMS : ours", "sealThousand CMS", "sealThousand OURS"),
          new Ratio("open 1,000, Nimbus : ours", "openThousand NIMBUS", "openThousand OURS"),
          new Ratio("open 1,000, CMS : ours", "openThousand CMS", "openThousand OURS"),
          new Ratio("issue to preview, ours : plain PDF", "preview OURS", "preview PLAIN_PDF"),
          new Ratio("print key, ours : page read again", "print OURS", "print PLAIN_PDF"),
          new Ratio("palm, other hand : own hand", "otherHand", "ownHand"),
          ofIndex("reading and birth", "prefixAndBirth"),
          ofIndex("part of a reading", "partOfReading"),
          ofIndex("part of no reading", "partOfNoReading"),
          ofIndex("wildcard in a name", "wildcardInName"),
          ofIndex("part of an address", "partOfAddress"),
          ofCharacters("character by reading", "characterByReading"),
          ofCharacters("character by strokes", "characterByStrokes"),
          ofCharacters("character by variant", "characterByVariant"),
          ofTowns("postal code", "postalCode"),
          ofTowns("head letters", "headLetters"),
          ofTowns("beginning of an address", "beginning"),
          ofTowns("town of an address", "wholeAddress"));

  private static Ratio ofIndex(String what, String benchmark) {
    return new Ratio(what + ", plain H2 : index", benchmark + " PLAIN_H2", benchmark + " INDEX");
  }

  private static Ratio ofCharacters(String what, String benchmark) {
    return new Ratio(
        what + ", plain list : table", benchmark + " PLAIN_LIST", benchmark + " TABLE");
  }

  private static Ratio ofTowns(String what, String benchmark) {
    return new Ratio(
        what + ", plain H2 : ours", benchmark + " H2_TOWNS", benchmark + " DICTIONARY");
  }

  private Bench() {}

  /**
   * Runs those whose names contain the first word, or all.
   *
   * @param line {@code [NAME] [--residents N] [--addresses FILE]}, the latter two for the search
   *     index and certificates, and for the towns
   */
  public static void main(String[] line) throws Exception {
    List<String> words = new ArrayList<>(List.of(line));
    String residents = taken(words, RESIDENTS).orElse(USUAL);
    String addresses = taken(words, ADDRESSES).orElse("");
    String name = words.isEmpty() ? "jp.madoguchi.bench" : words.getFirst();
    Options options =
        new OptionsBuilder()
            .include(name)
            .param("residents", residents)
            .forks(1)
            .warmupIterations(1)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.seconds(1))
            .timeUnit(TimeUnit.MICROSECONDS)
            .verbosity(VerboseMode.SILENT)
            .jvmArgsAppend(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Daddresses=" + addresses)
            .build();
    Map<String, Double> micros = micros(new Runner(options).run());
    table(micros).forEach(System.out::println);
    if (micros.keySet().stream().anyMatch(label -> label.startsWith("sealThousand"))) {
      ChannelBenchmark.sizes();
    }
    if (micros.keySet().stream().anyMatch(label -> label.endsWith(" INDEX"))) {
      IndexMemory.report(Integer.parseInt(residents));
    }
  }

  /** The word behind an option; both are taken off the line. */
  private static Optional<String> taken(List<String> words, String option) {
    int at = words.indexOf(option);
    if (at < 0) {
      return Optional.empty();
    }
    List<String> two = words.subList(at, Math.min(words.size(), at + 2));
    Optional<String> value = two.size() == 2 ? Optional.of(two.getLast()) : Optional.empty();
    two.clear();
    return value;
  }

  private static Map<String, Double> micros(Collection<RunResult> results) {
    Map<String, Double> micros = new TreeMap<>();
    for (RunResult result : results) {
      StringBuilder name = new StringBuilder(result.getPrimaryResult().getLabel());
      for (String key : result.getParams().getParamsKeys()) {
        if (key.equals("residents")) {
          continue;
        }
        name.append(' ').append(result.getParams().getParam(key));
      }
      micros.put(name.toString(), result.getPrimaryResult().getScore());
    }
    return micros;
  }

  private static List<String> table(Map<String, Double> micros) {
    List<String> lines = new ArrayList<>();
    micros.forEach((name, score) -> lines.add("%-36s %12.1f µs".formatted(name, score)));
    lines.add("");
    for (Ratio ratio : RATIOS) {
      Double of = micros.get(ratio.of());
      Double to = micros.get(ratio.to());
      if (of != null && to != null) {
        lines.add("%-36s %12.2f ×".formatted(ratio.what(), of / to));
      }
    }
    return lines;
  }
}
