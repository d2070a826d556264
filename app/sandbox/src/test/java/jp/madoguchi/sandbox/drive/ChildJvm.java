package jp.madoguchi.sandbox.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the tests' class path in a process of their own, with a toolkit but no display. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * @param options of the virtual machine
   * @param arguments of the program
   */
  public static ProcessBuilder of(Class<?> main, List<String> options, String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1920x1200-32",
                "-Dprism.order=sw"));
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Stream.of(arguments).forEach(words::add);
    return new ProcessBuilder(words);
  }
}
