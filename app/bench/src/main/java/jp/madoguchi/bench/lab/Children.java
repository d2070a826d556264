package jp.madoguchi.bench.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/**
 * Terminals in processes of their own, started ahead: the next ones come up while one works. They
 * share the classes that the first of them loaded.
 */
final class Children implements AutoCloseable {
  private static final int AHEAD = 2;

  private final Path directory;
  private final Path archive;
  private final Random chance;
  private final Queue<Started> waiting = new ArrayDeque<>();

  /** A process, and what it says. */
  record Started(Process process, BufferedReader lines) {
    /** Lets it work once it is up. */
    void go() throws IOException {
      String first = lines.readLine();
      if (!Child.READY.equals(first)) {
        throw new IOException("the child does not come up: " + first);
      }
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    }

    /** All that it said and was not read yet. */
    List<String> rest() throws IOException, InterruptedException {
      List<String> said = lines.lines().toList();
      process.waitFor();
      lines.close();
      return said;
    }
  }

  /**
   * @param directory of the store
   * @param archive of the classes, to be made
   */
  Children(Path directory, Path archive, Random chance) {
    this.directory = directory;
    this.archive = archive;
    this.chance = chance;
  }

  /** One that does so many acts and ends by itself; leaves its loaded classes for the others. */
  List<String> first(int acts) throws IOException, InterruptedException {
    Started child = start("-XX:ArchiveClassesAtExit=" + archive, acts);
    child.go();
    return child.rest();
  }

  /** One that works without end once it is let go. */
  Started next() throws IOException {
    startAhead();
    return waiting.remove();
  }

  /** Those that are let go later. */
  void startAhead() throws IOException {
    while (waiting.size() < AHEAD) {
      waiting.add(start("-XX:SharedArchiveFile=" + archive, Integer.MAX_VALUE));
    }
  }

  private Started start(String option, int acts) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            option,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-Xlog:aot=off",
            "--illegal-native-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            directory.toString(),
            Long.toString(chance.nextLong()),
            Integer.toString(acts)));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new Started(process, process.inputReader());
  }

  /** Ends those that were never let go. */
  @Override
  public void close() {
    waiting.forEach(started -> started.process().destroyForcibly());
    waiting.clear();
  }
}
