package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * Sandboxes for tests that are not about the making: copies of one that is made when the first test
 * asks, for its keys and palms take a second or two. Each copy is a terminal and a centre of its
 * own; that others have the same keys nobody sees.
 */
public enum SandboxCopies {
  /** Of sixty residents. */
  SMALL(60, 7),
  /** Of the cast and hardly anybody else. */
  SMALLER(20, 1),
  /** Of one resident. */
  SMALLEST(1, 1);

  private final SandboxPlan plan;

  SandboxCopies(int residents, long seed) {
    this.plan = SandboxPlan.ofMadeUpCity(residents, seed);
  }

  public SandboxPlan plan() {
    return plan;
  }

  /** Puts one where nothing is yet. */
  public void to(Path sandbox) throws Exception {
    Path made = made();
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(
            file,
            sandbox.resolve(made.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** The one that is copied, in a folder that goes with this virtual machine. */
  private synchronized Path made() throws Exception {
    Path folder = Path.of("target", "sandboxes", ProcessHandle.current().pid() + "-" + name());
    Path made = folder.resolve("sandbox");
    if (!Files.exists(made)) {
      Files.createDirectories(folder);
      SandboxMaker.make(made, plan, new SystemClock(), new SystemRandomness(), _ -> {});
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> delete(made)));
    }
    return made;
  }

  private static void delete(Path made) {
    try {
      SandboxPlace.delete(made);
      Files.delete(made.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
