package jp.madoguchi.bench.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code [TARGET…] [--seconds N] [--corpus DIR]}: lets Jazzer change right messages until something
 * is neither read nor refused, each target in a process of its own. What it has learnt lies in the
 * corpus, from which the next run begins. Ends with 1 where anything was found; the input lies in
 * the corpus then.
 */
public final class Fuzz {
  private static final int USUAL = 10;
  private static final String ENGINE = "com.code_intelligence.jazzer.Jazzer";

  private final Path corpus;
  private final Duration each;

  Fuzz(Path corpus, Duration each) {
    this.corpus = corpus;
    this.each = each;
  }

  public static void main(String[] line) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(line));
    Duration each =
        Duration.ofSeconds(Integer.parseInt(take(words, "--seconds", Integer.toString(USUAL))));
    Path corpus =
        Path.of(take(words, "--corpus", Files.createTempDirectory("madoguchi-fuzz").toString()));
    Fuzz fuzz = new Fuzz(corpus, each);
    List<Target> targets =
        new Targets()
            .all().stream()
                .filter(target -> words.isEmpty() || words.contains(target.name()))
                .toList();
    List<String> found = new ArrayList<>();
    for (Target target : targets) {
      Finding finding = fuzz.run(target.name(), target.seeds());
      System.out.printf("%-18s %s%n", target.name(), finding.words());
      if (!finding.clean()) {
        found.add(target.name());
      }
    }
    System.out.println(found.isEmpty() ? "nothing found" : "found in " + found + ": " + corpus);
    System.exit(found.isEmpty() && !targets.isEmpty() ? 0 : 1);
  }

  private static String take(List<String> words, String option, String usual) {
    int at = words.indexOf(option);
    if (at < 0) {
      return usual;
    }
    String value = words.get(at + 1);
    words.subList(at, at + 2).clear();
    return value;
  }

  /**
   * What came out.
   *
   * @param clean nothing was thrown
   * @param words the engine's last line, or all that it said where something was
   */
  record Finding(boolean clean, String words) {}

  /** Runs one target. */
  Finding run(String target, List<byte[]> seeds) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(corpus.resolve(target));
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(folder.resolve("seed-" + i), seeds.get(i));
    }
    Path said = corpus.resolve(target + ".log");
    int exit =
        new ProcessBuilder(command(target, folder))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    List<String> lines = Files.readAllLines(said);
    boolean clean = exit == 0;
    return new Finding(
        clean,
        lines.stream()
            .filter(line -> !clean || line.startsWith("Done"))
            .collect(Collectors.joining("\n")));
  }

  private List<String> command(String target, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-XX:+UseSerialGC",
        "-XX:+EnableDynamicAgentLoading",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        ENGINE,
        "--target_class=" + FuzzEntry.class.getName(),
        "--target_args=" + target,
        "--instrumentation_includes=jp.madoguchi.core.**",
        "--custom_hook_includes=jp.madoguchi.core.**",
        "--reproducer_path=" + corpus,
        "-artifact_prefix=" + corpus + File.separator + target + "-",
        "-max_total_time=" + each.toSeconds(),
        folder.toString());
  }
}
