package jp.madoguchi.core.log.checkpoint;

import java.util.Base64;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;

/**
 * A log at one moment (C2SP tlog-checkpoint, without extension lines).
 *
 * @param origin as {@link LogOrigin#text} writes it
 * @param size the number of entries
 * @param root the RFC 6962 tree hash over the entries' bytes; 32 bytes
 */
public record Checkpoint(String origin, long size, Bytes root) {
  private static final int ROOT = 32;

  /** Three lines, each with its newline. */
  public String text() {
    return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root.toArray()) + '\n';
  }

  /** Reads exactly what {@link #text} writes; empty for anything else. */
  public static Optional<Checkpoint> parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    try {
      Bytes root = Bytes.of(Base64.getDecoder().decode(lines[2]));
      Checkpoint read = new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
      return Optional.of(read).filter(it -> root.length() == ROOT && it.text().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
