package jp.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/** A process of its own that has a sandbox open until its input ends. */
public final class SandboxHolder {
  static final String HELD = "held";

  private SandboxHolder() {}

  public static void main(String[] line) throws Exception {
    try (Sandbox held = Sandbox.open(Path.of(line[0]), new SystemClock(), new SystemRandomness())) {
      System.out.println(HELD + " " + held.residents());
      while (System.in.read() >= 0) {}
    }
  }

  /** Starts the process; the caller ends it. */
  static Process start(Path sandbox) throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SandboxHolder.class.getName(),
            sandbox.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
