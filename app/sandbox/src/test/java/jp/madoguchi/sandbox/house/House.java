package jp.madoguchi.sandbox.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the repository, found from wherever the tests were started. */
final class House {

  /** What is made by a build or a tool and is nobody's source. */
  private static final Set<String> NOT_OURS =
      Set.of(".git", ".idea", ".madoguchi", ".vscode", "target");

  private final Path root;

  private House(Path root) {
    this.root = root;
  }

  /** Finds the repository: the nearest folder upwards that holds the launcher. */
  static House find() {
    var start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("app/bin/madoguchi")))
        .findFirst()
        .map(House::new)
        .orElseThrow(() -> new IllegalStateException("no launcher at or above " + start));
  }

  /** All Java sources, of programs and tests. */
  List<Path> sources() {
    return files(path -> path.toString().endsWith(".java"));
  }

  /** The Java sources that reach a user: no tests. */
  List<Path> mainSources() {
    return files(path -> path.toString().endsWith(".java") && isMain(path));
  }

  /** All files that pass the filter, in a stable order; folders made by tools are left out. */
  List<Path> files(Predicate<Path> filter) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(root, new Collector(root, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().filter(filter).sorted().toList();
  }

  /** The path as a reader would type it at the top of the repository. */
  String name(Path file) {
    return root.relativize(file).toString();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  private boolean isMain(Path file) {
    return name(file).contains("src/main/java/");
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> found;

    private Collector(Path root, List<Path> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isOurs(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** The pictures of a tour lie at the top; the package that plays it is ours. */
    private boolean isOurs(Path path) {
      return !NOT_OURS.contains(path.getFileName().toString())
          && !path.equals(root.resolve("tour"));
    }
  }
}
