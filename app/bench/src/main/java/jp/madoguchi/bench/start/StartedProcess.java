package jp.madoguchi.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Figures;

/** A process, and what it has taken of processor and memory so far. */
final class StartedProcess implements AutoCloseable {
  private static final double KILO = 1e3;
  private static final double KIBI_IN_MEGA = 1024 / 1e6;
  private static final String RESIDENT = "VmRSS:";
  private static final String OWN = "RssAnon:";

  private final long begun = System.nanoTime();
  private final Process process;

  private StartedProcess(Process process) {
    this.process = process;
  }

  /**
   * What a process has taken.
   *
   * @param millis since it was started
   * @param processor milliseconds of processor time, of all its threads
   * @param resident megabytes of memory, with the pages of files that it maps
   * @param own those of them that are no file's: nobody else has them, and they cannot be let go
   */
  record Taken(double millis, double processor, double resident, double own) {}

  /** Starts {@code java} with its options and the class's arguments. */
  static StartedProcess of(List<String> java, List<String> more) throws IOException {
    List<String> line = new ArrayList<>(java);
    line.addAll(more);
    return new StartedProcess(
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** Waits until its window was laid out. */
  Taken laidOut() throws IOException {
    BufferedReader said = process.inputReader();
    String line = said.readLine();
    while (!Started.LAID_OUT.equals(line)) {
      if (line == null) {
        throw new IOException("the program ended before its window came");
      }
      line = said.readLine();
    }
    return taken();
  }

  /** What it has taken until now. */
  Taken taken() throws IOException {
    return new Taken(
        Figures.since(begun),
        process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / KILO / KILO,
        memory(RESIDENT),
        memory(OWN));
  }

  private double memory(String kind) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
            .filter(line -> line.startsWith(kind))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        * KIBI_IN_MEGA;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor();
    process.inputReader().close();
  }
}
