package jp.madoguchi.core.log.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.log.checkpoint.Checkpoint;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.value.Sha256;

/**
 * What a witness knows of each log, one small file for each, named by the hash of the origin:
 * {@code seen-HASH}, the checkpoint's text. A file that is there and cannot be read is never taken
 * for none.
 */
public record WitnessMemory(FileStore files) implements Witness.Seen {
  @Override
  public Optional<Checkpoint> last(String origin) throws IOException {
    Optional<byte[]> content = files.read(name(origin));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    String text = new String(content.get(), StandardCharsets.UTF_8);
    return Optional.of(
        Checkpoint.parse(text)
            .filter(seen -> seen.origin().equals(origin))
            .orElseThrow(() -> new IOException(name(origin) + " is damaged")));
  }

  @Override
  public void keep(Checkpoint checkpoint) throws IOException {
    files.replace(name(checkpoint.origin()), checkpoint.text().getBytes(StandardCharsets.UTF_8));
  }

  private static String name(String origin) {
    return "seen-" + Sha256.of(origin.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
