package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
final class Kills implements AutoCloseable {
  private static final String OPERATION = "kill -9";
  private static final int LONGEST_MILLIS = 400;
  private static final int ACTS = 40;

  /** After so many kills the store begins anew as it was prepared, so that it stays small. */
  private static final int ON_ONE_STORE = 25;

  /** One in so many is killed while it opens the store. */
  private static final int OPENING = 4;

  /** One in so many finds a store that was closed. */
  private static final int CLOSED = 4;

  private final Path directory;
  private final Path prepared;
  private final Randomness randomness;
  private final Random chance;
  private final Tally tally;
  private final Children children;
  private String first = "";
  private String known = "";
  private int kills;

  private Kills(Path place, Randomness randomness, Random chance, Tally tally) throws IOException {
    this.directory = Files.createDirectory(place.resolve("terminal"));
    this.prepared = Files.createDirectory(place.resolve("prepared"));
    this.randomness = randomness;
    this.chance = chance;
    this.tally = tally;
    this.children = new Children(directory, place.resolve("classes.jsa"), chance);
  }

  /** Fills a store by a child that ends by itself. */
  static Kills in(Path place, Randomness randomness, Random chance, Tally tally)
      throws IOException, InterruptedException {
    Kills kills = new Kills(place, randomness, chance, tally);
    List<String> said = kills.children.first(ACTS);
    if (said.stream().filter(line -> line.startsWith("= ")).count() < ACTS) {
      throw new IOException("the child did not do its work");
    }
    kills.first = said.getLast().substring(2);
    copy(kills.directory, kills.prepared);
    return kills;
  }

  /** One kill, at any moment of the opening or of the work after it. */
  void kill() throws IOException, InterruptedException {
    if (kills++ % ON_ONE_STORE == 0) {
      copy(prepared, directory);
      known = first;
    }
    Children.Started child = children.next();
    child.go();
    Optional<String> start = Optional.empty();
    if (chance.nextInt(OPENING) > 0) {
      start = Optional.ofNullable(child.lines().readLine());
    }
    boolean ended = child.process().waitFor(chance.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
    child.process().toHandle().destroyForcibly();
    List<String> said = new ArrayList<>(start.stream().toList());
    said.addAll(child.rest());
    children.startAhead();
    tally.boundary(OPERATION);
    if (ended) {
      tally.lost(OPERATION, "the child ended by itself after " + said);
    } else {
      judge(said);
    }
  }

  /** The last digest holds, unless an act was acknowledged, or was under way, after it. */
  private void judge(List<String> said) throws IOException {
    try {
      OpenTerminal terminal = OpenTerminal.on(new DirectoryFiles(directory), randomness);
      try {
        judge(said, terminal);
      } finally {
        leave(terminal);
      }
    } catch (StoreFailure e) {
      tally.lost(OPERATION, e + ": " + e.getCause());
    } catch (StoreUnavailable e) {
      tally.lost(OPERATION, e + ": " + e.getCause());
    }
  }

  private void leave(OpenTerminal terminal) throws StoreFailure {
    if (chance.nextInt(CLOSED) == 0) {
      terminal.close();
    } else {
      terminal.database().abandon();
    }
  }

  private void judge(List<String> said, OpenTerminal terminal) throws StoreFailure {
    terminal.database().verify();
    List<String> broken = Wholeness.broken(terminal);
    String before = known;
    known = Content.digest(terminal.database());
    List<String> digests =
        said.stream().filter(line -> line.matches("(start|=) [0-9a-f]{16}")).toList();
    boolean same = digests.isEmpty() ? known.equals(before) : digests.getLast().endsWith(known);
    String last = said.isEmpty() ? "" : said.getLast();
    if (!broken.isEmpty()) {
      tally.lost(OPERATION, broken.getFirst());
    } else if (said.isEmpty() ? !same : !said.getFirst().equals("start " + before)) {
      tally.lost(OPERATION, "not what it was before any act: " + said);
    } else if (same && changes(last)) {
      tally.lost(OPERATION, "acknowledged and not there: " + last);
    } else {
      tally.kept(OPERATION, !same);
    }
  }

  /** An entry of the log changes the store always; other acts may have had nothing to do. */
  private static boolean changes(String operation) {
    return List.of("log", "draft", "seal", "number").contains(operation);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Override
  public void close() {
    children.close();
  }
}
