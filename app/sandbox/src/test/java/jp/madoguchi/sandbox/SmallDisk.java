package jp.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system in memory that is soon full; only where this process may mount one. */
record SmallDisk(Path root) implements AutoCloseable {
  static SmallDisk of(Path root, String size) throws IOException, InterruptedException {
    Files.createDirectory(root);
    int mounted = -1;
    try {
      mounted = mount("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", root.toString());
    } catch (IOException noSuchProgram) {
      Assumptions.abort("no mount here: " + noSuchProgram.getMessage());
    }
    Assumptions.assumeTrue(mounted == 0, "this process may not mount a small disk");
    return new SmallDisk(root);
  }

  private static int mount(String... words) throws IOException, InterruptedException {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    mount("umount", root.toString());
  }
}
