package jp.madoguchi.bench.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.madoguchi.bench.Figures;
import jp.madoguchi.bench.Folders;
import jp.madoguchi.bench.start.StartedProcess.Taken;
import jp.madoguchi.sandbox.maker.SandboxMaker;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * {@code [--times N] -- JAVA OPTION…}: what an office's terminal takes from its start to the login
 * screen, and until it waits with nothing left to learn (goal P10), beside a bare window. JAVA and
 * its options are those that the product is started with. Reads {@code /proc}.
 */
public final class StartMeasurement {
  private static final int TIMES = 5;
  private static final int RESIDENTS = 100;
  private static final long SEED = 42;
  private static final int SETTLED_MILLIS = 20_000;

  /** The terminal of a sandbox is installed as an office's is. */
  private static final String INSTALLED = "terminal";

  private final List<String> java;
  private final int times;

  private StartMeasurement(List<String> java, int times) {
    this.java = java;
    this.times = times;
  }

  public static void main(String[] line) throws Exception {
    List<String> words = Arrays.asList(line);
    int end = words.indexOf("--");
    int option = words.subList(0, end).indexOf("--times");
    int times = option < 0 ? TIMES : Integer.parseInt(words.get(option + 1));
    new StartMeasurement(words.subList(end + 1, words.size()), times).measure();
  }

  private void measure() throws Exception {
    Path folder = Files.createTempDirectory("madoguchi-start");
    try {
      Path sandbox = folder.resolve("sandbox");
      SandboxMaker.make(
          sandbox,
          SandboxPlan.ofMadeUpCity(RESIDENTS, SEED),
          new SystemClock(),
          new SystemRandomness(),
          _ -> {});
      List<String> at = List.of("-Dmadoguchi.home=" + sandbox.resolve(INSTALLED));
      measure("bare window", List.of(Started.class.getName(), Started.BARE));
      List<String> terminal = new ArrayList<>(at);
      terminal.addAll(List.of(Started.class.getName(), Started.TERMINAL));
      measure("terminal", terminal);
    } finally {
      Folders.delete(folder);
    }
  }

  /** The first one reads its files from the disk, and does not count. */
  private void measure(String what, List<String> more) throws Exception {
    List<Taken> window = new ArrayList<>();
    started(more, 0, window);
    window.clear();
    for (int i = 1; i < times; i++) {
      started(more, 0, window);
    }
    Taken settled = started(more, SETTLED_MILLIS, window);
    line(what + ": window laid out after", window, Taken::millis, "ms");
    line("  processor time until then", window, Taken::processor, "ms");
    line("  memory then", window, Taken::resident, "MB");
    line("  of it no file's", window, Taken::own, "MB");
    Figures.line("  processor time until it has settled", settled.processor(), "ms");
    Figures.line("  memory then", settled.resident(), "MB");
    Figures.line("  of it no file's", settled.own(), "MB");
  }

  private Taken started(List<String> more, int rest, List<Taken> window) throws Exception {
    try (StartedProcess process = StartedProcess.of(java, more)) {
      window.add(process.laidOut());
      Thread.sleep(rest);
      return process.taken();
    }
  }

  private static void line(
      String what, List<Taken> starts, ToDoubleFunction<Taken> figure, String unit) {
    double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
    Figures.line(what, sorted[sorted.length / 2], unit);
  }
}
