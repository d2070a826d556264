package jp.madoguchi.terminal.looks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.value.Sha256;

/** Where the looks of each operator lie, in a file of its own that does not name the operator. */
public record LooksShelf(FileStore files) {
  private static final int BYTES = 8;

  /** A file larger than this is not one of ours. */
  private static final int LARGEST = 16_384;

  /** What was kept for this operator; empty where nothing readable is there. */
  public Optional<Looks> read(OperatorId operator) {
    try {
      return files.read(name(operator)).filter(kept -> kept.length < LARGEST).map(Looks::read);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Keeps them, in place of what was there. */
  public void keep(OperatorId operator, Looks looks) throws IOException {
    files.replace(name(operator), looks.written());
  }

  static String name(OperatorId operator) {
    byte[] digest = Sha256.digest(operator.value().getBytes(StandardCharsets.UTF_8));
    return "looks-" + HexFormat.of().formatHex(digest, 0, BYTES) + ".txt";
  }
}
