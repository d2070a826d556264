package jp.madoguchi.bench.palm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The captures of a list. The very same file again is left out: it would be a match with itself.
 */
final class ListedCrew {
  private final Path folder;
  private final Capturing capturing;

  private record Read(Capture capture, String digest) {}

  /**
   * @param list paths in it are relative to its folder
   */
  ListedCrew(Path list, Capturing capturing) {
    Path parent = list.toAbsolutePath().getParent();
    this.folder = parent == null ? list.toAbsolutePath() : parent;
    this.capturing = capturing;
  }

  /** In the order of the list, on all processors. */
  List<Capture> captures(List<Listed> listed) {
    List<Read> reads =
        IntStream.range(0, listed.size()).parallel().mapToObj(i -> read(listed.get(i))).toList();
    Map<String, Listed> seen = new HashMap<>();
    return reads.stream().map(read -> withoutRepetition(read, seen)).toList();
  }

  private static Capture withoutRepetition(Read read, Map<String, Listed> seen) {
    if (read.digest().isEmpty()) {
      return read.capture();
    }
    Listed again = read.capture().listed();
    Listed first = seen.putIfAbsent(read.digest(), again);
    if (first == null) {
      return read.capture();
    }
    String whose = first.person().equals(again.person()) ? "" : " of person " + first.person();
    return new Capture.LeftOut(again, "the same file as " + first.name() + whose);
  }

  private Read read(Listed listed) {
    try {
      byte[] file = Files.readAllBytes(folder.resolve(listed.name()));
      return new Read(capturing.of(listed, Pictures.decode(file)), digest(file));
    } catch (Unreadable e) {
      return new Read(new Capture.LeftOut(listed, e.why()), "");
    } catch (IOException | InvalidPathException e) {
      return new Read(new Capture.LeftOut(listed, "the file cannot be read"), "");
    }
  }

  private static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
