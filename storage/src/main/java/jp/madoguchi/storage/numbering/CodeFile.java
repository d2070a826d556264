package jp.madoguchi.storage.numbering;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.keys.DerivedKey;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.numbering.CodePool;
import jp.madoguchi.core.numbering.CodeShelf;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * A terminal's unused codes as one file, sealed under a key of the device: nobody reads which codes
 * people will get, or slips in others. One writer at a time.
 */
public final class CodeFile implements CodeShelf {
  private static final String NAME = "codes.sealed";
  private static final String LABEL = "unused resident codes";

  private final FileStore files;
  private final Supplier<Secret> deviceSecret;
  private final Randomness randomness;

  /**
   * @param deviceSecret a copy each time, which is destroyed here
   */
  public CodeFile(FileStore files, Supplier<Secret> deviceSecret, Randomness randomness) {
    this.files = files;
    this.deviceSecret = deviceSecret;
    this.randomness = randomness;
  }

  @Override
  public CodePool load() throws IOException {
    Optional<byte[]> sealed = files.read(NAME);
    if (sealed.isEmpty()) {
      return CodePool.none();
    }
    try (Secret device = deviceSecret.get();
        Secret key = key(device)) {
      return CodePool.decode(SealedBlob.open(key, LABEL, sealed.get()))
          .orElseThrow(() -> new IOException(NAME + " is of another version"));
    } catch (KeysRefused altered) {
      throw new IOException(NAME, altered);
    }
  }

  @Override
  public void save(CodePool pool) throws IOException {
    try (Secret device = deviceSecret.get();
        Secret key = key(device)) {
      files.replace(NAME, SealedBlob.seal(key, LABEL, pool.encode(), randomness));
    }
  }

  private static Secret key(Secret device) {
    return DerivedKey.of(List.of(device), new byte[0], LABEL);
  }
}
