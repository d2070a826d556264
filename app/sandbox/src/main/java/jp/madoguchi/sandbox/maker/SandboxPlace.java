package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/** Where the parts of a sandbox lie, and how a whole one comes and goes. */
final class SandboxPlace {
  static final String VERSION = "3";
  static final String BEGUN = "sandbox.begun";
  static final String COMPLETE = "sandbox.complete";
  static final String LOCK = "sandbox.lock";
  static final String TRUST = "trust";
  static final String TERMINAL = "terminal";
  static final String CENTRE = "centre";
  static final String WITNESS = "witness";
  static final String TRAY = "tray";
  static final String PRINTED = "printed";
  static final String EXPORTED = "exported";
  static final String MEDIA = "media";

  /** The medium on which other offices send their notices. */
  static final String NOTICES = "USB-NOTICES";

  private SandboxPlace() {}

  /** The sibling in which a sandbox grows until it is whole. */
  static Path making(Path directory) {
    Path whole = directory.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + ".making");
  }

  static String version(Path directory) throws IOException {
    return marker(directory).getProperty("version", "");
  }

  static Properties marker(Path directory) throws IOException {
    var marker = new Properties();
    try (Reader source = Files.newBufferedReader(directory.resolve(COMPLETE))) {
      marker.load(source);
    } catch (IllegalArgumentException e) {
      throw new IOException(COMPLETE, e);
    }
    return marker;
  }

  /** Puts the whole sandbox in its place, in one step. */
  static void finish(Path making, Path directory) throws IOException {
    Path target = directory.toAbsolutePath().normalize();
    Files.deleteIfExists(target);
    Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
    if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Path parent = making.getParent();
      try (FileChannel entries = FileChannel.open(parent, StandardOpenOption.READ)) {
        entries.force(true);
      }
    }
  }

  /** Deletes all but lock and mark of a beginning, so that what is left is seen as half-written. */
  static void clear(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    Files.deleteIfExists(directory.resolve(COMPLETE));
    try (Stream<Path> entries = Files.walk(directory)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        boolean kept =
            entry.equals(directory)
                || entry.equals(directory.resolve(BEGUN))
                || entry.equals(directory.resolve(LOCK));
        if (!kept) {
          Files.delete(entry);
        }
      }
    }
  }

  /** Deletes the directory with all that is in it, the mark of a beginning last. */
  static void delete(Path directory) throws IOException {
    clear(directory);
    Files.deleteIfExists(directory.resolve(LOCK));
    Files.deleteIfExists(directory.resolve(BEGUN));
    Files.deleteIfExists(directory);
  }
}
