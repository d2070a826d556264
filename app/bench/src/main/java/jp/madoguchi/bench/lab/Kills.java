package jp.madoguchi.bench.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.storage.file.DirectoryFiles;

/** Kills terminals at work, one after the other on one store, and looks at what they leave. */
final class Kills {
  private static final String OPERATION = "kill -9";
  private static final int LONGEST_MILLIS = 400;
  private static final int ACTS = 40;

  private final Path directory;
  private final Randomness randomness;
  private final Random chance;
  private final Tally tally;

  Kills(Path directory, Randomness randomness, Random chance, Tally tally) {
    this.directory = directory;
    this.randomness = randomness;
    this.chance = chance;
    this.tally = tally;
  }

  /**
   * Fills the store by a child that ends by itself, and leaves its loaded classes for the next ones
   * where all of them come from jars.
   */
  void prepare() throws IOException, InterruptedException {
    Process child = child(List.of("-XX:ArchiveClassesAtExit=" + archive()), ACTS);
    try (BufferedReader lines = child.inputReader()) {
      if (lines.lines().filter(line -> line.startsWith("= ")).count() < ACTS) {
        throw new IOException("the child did not do its work");
      }
    }
    child.waitFor();
  }

  /**
   * One kill, at any moment from the child's first word on; the child then is somewhere in its
   * work.
   */
  void kill() throws IOException, InterruptedException {
    Process child = child(List.of("-XX:SharedArchiveFile=" + archive()), Integer.MAX_VALUE);
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = child.inputReader()) {
      Optional.ofNullable(lines.readLine()).ifPresent(said::add);
      child.waitFor(chance.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
      child.toHandle().destroyForcibly();
      lines.lines().forEach(said::add);
    }
    child.waitFor();
    tally.boundary(OPERATION);
    judge(said);
  }

  /** The last digest holds, unless an act was acknowledged, or was under way, after it. */
  private void judge(List<String> said) throws IOException {
    Optional<String> last =
        said.stream().filter(line -> line.matches("(start|=) [0-9a-f]{16}")).reduce((a, b) -> b);
    boolean acknowledgedSince = last.filter(line -> !said.getLast().equals(line)).isPresent();
    try (OpenTerminal terminal = OpenTerminal.on(new DirectoryFiles(directory), randomness)) {
      terminal.database().verify();
      List<String> broken = Wholeness.broken(terminal);
      boolean same = last.filter(l -> l.endsWith(digest(terminal))).isPresent();
      if (!broken.isEmpty()) {
        tally.lost(OPERATION, broken.getFirst());
      } else if (last.isEmpty()) {
        tally.lost(OPERATION, "the child said nothing: " + said);
      } else if (same && acknowledgedSince && changes(said.getLast())) {
        tally.lost(OPERATION, "acknowledged and not there: " + said.getLast());
      } else {
        tally.kept(OPERATION, !same);
      }
    } catch (StoreFailure e) {
      tally.lost(OPERATION, e + ": " + e.getCause());
    } catch (StoreUnavailable e) {
      tally.lost(OPERATION, e + ": " + e.getCause());
    }
  }

  /** An entry of the log changes the store always; other acts may have had nothing to do. */
  private static boolean changes(String operation) {
    return List.of("log", "draft", "seal", "number").contains(operation);
  }

  private static String digest(OpenTerminal terminal) {
    try {
      return Content.digest(terminal.database());
    } catch (StoreFailure e) {
      throw new StoreUnavailable(e);
    }
  }

  private Path archive() {
    return directory.resolveSibling("classes.jsa");
  }

  private Process child(List<String> options, int acts) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            directory.toString(),
            Long.toString(chance.nextLong()),
            Integer.toString(acts)));
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
