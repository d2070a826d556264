package jp.madoguchi.storage.numbering;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.numbering.CodePool;
import jp.madoguchi.core.numbering.CodeShelf;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.dictionary.DeviceFile;

/**
 * A terminal's unused codes as one sealed file: nobody reads which codes people will get, or slips
 * in others. One writer at a time.
 */
public final class CodeFile implements CodeShelf {
  private static final String NAME = "codes.sealed";

  private final DeviceFile file;

  /**
   * @param deviceSecret a copy each time, which is destroyed here
   */
  public CodeFile(FileStore files, Supplier<Secret> deviceSecret, Randomness randomness) {
    file = new DeviceFile(files, NAME, "unused resident codes", deviceSecret, randomness);
  }

  @Override
  public CodePool load() throws IOException {
    Optional<byte[]> kept = file.read();
    return kept.isEmpty()
        ? CodePool.none()
        : CodePool.decode(kept.get())
            .orElseThrow(() -> new IOException(NAME + " is of another version"));
  }

  @Override
  public void save(CodePool pool) throws IOException {
    file.replace(pool.encode());
  }
}
