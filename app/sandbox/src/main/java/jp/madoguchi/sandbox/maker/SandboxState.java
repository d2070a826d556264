package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is at the place of a sandbox. */
public sealed interface SandboxState {
  /** Nothing. */
  record Absent() implements SandboxState {}

  /** A making or a deletion that did not come to its end; a new making clears it away. */
  record HalfWritten() implements SandboxState {}

  /** A sandbox of this version. */
  record Ready() implements SandboxState {}

  /**
   * A whole sandbox of another version of this program.
   *
   * @param found its version
   */
  record OtherVersion(String found) implements SandboxState {}

  /** Files that no sandbox made; they are never touched. */
  record Foreign() implements SandboxState {}

  /** Looks, and changes nothing. */
  static SandboxState of(Path directory) throws IOException {
    SandboxState here = found(directory);
    if (!(here instanceof Absent || here instanceof HalfWritten)) {
      return here;
    }
    return switch (found(SandboxPlace.making(directory))) {
      case Foreign foreign -> foreign;
      case Absent absent -> here;
      case HalfWritten half -> half;
      case Ready unplaced -> new HalfWritten();
      case OtherVersion unplaced -> new HalfWritten();
    };
  }

  private static SandboxState found(Path directory) throws IOException {
    if (Files.isRegularFile(directory.resolve(SandboxPlace.COMPLETE))) {
      String version = SandboxPlace.version(directory);
      return version.equals(SandboxPlace.VERSION) ? new Ready() : new OtherVersion(version);
    }
    if (Files.isRegularFile(directory.resolve(SandboxPlace.BEGUN))) {
      return new HalfWritten();
    }
    return isEmpty(directory) ? new Absent() : new Foreign();
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return true;
    }
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.allMatch(entry -> entry.endsWith(SandboxPlace.LOCK));
    }
  }
}
