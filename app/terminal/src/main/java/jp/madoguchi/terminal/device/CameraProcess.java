package jp.madoguchi.terminal.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the camera's process: {@link CameraProgram} with this program's own Java and jars. */
final class CameraProcess {
  private static final List<String> SMALL =
      List.of(
          "-Xmx160m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:-HeapDumpOnOutOfMemoryError",
          "-XX:ErrorFile=/dev/null",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  private CameraProcess() {}

  /** How it is started. */
  interface Starter {
    Process start() throws IOException;
  }

  /** The camera with this name, else the first. */
  static Starter of(Optional<String> name) {
    List<String> words = java();
    words.add(CameraProgram.class.getName());
    name.ifPresent(words::add);
    return new ProcessBuilder(words)::start;
  }

  /** This program's Java with its jars, small. */
  static List<String> java() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(SMALL);
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    return words;
  }
}
