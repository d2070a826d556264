package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program in a process of its own. */
public final class FreshJvm {
  private FreshJvm() {}

  /**
   * Waits for it; it speaks where this process does.
   *
   * @throws IOException it did not end well
   */
  public static void run(Class<?> program, String... line)
      throws IOException, InterruptedException {
    run("2g", program, line);
  }

  /**
   * As {@link #run(Class, String...)}.
   *
   * @param heap the most it may take, as Java wants it
   */
  public static void run(String heap, Class<?> program, String... line)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(line));
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException(program.getSimpleName() + " ended with " + exit);
    }
  }
}
