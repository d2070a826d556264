package jp.madoguchi.storage.anchor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.keys.DerivedKey;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * The anchor beside the key slots, sealed under store key and device secret: whoever has the disk
 * alone cannot make one. To be closed with the store. Safe for use by several threads.
 */
public final class AnchorFile implements AutoCloseable {
  /** What the file's name has behind the store's. */
  public static final String SUFFIX = ".anchor";

  private static final String LABEL = "madoguchi anchor file 1";

  private final FileStore files;
  private final String name;
  private final Secret key;
  private final Randomness randomness;
  private boolean closed;

  /**
   * The anchor of the store {@code store}. The secrets stay the caller's.
   *
   * @param store the store's name among the files
   */
  public AnchorFile(
      FileStore files, String store, Secret storeKey, Secret deviceSecret, Randomness randomness) {
    this.files = files;
    this.name = store + SUFFIX;
    this.key = DerivedKey.of(List.of(storeKey, deviceSecret), new byte[0], LABEL);
    this.randomness = randomness;
  }

  /**
   * What was written last; empty where nothing was.
   *
   * @throws KeysRefused the file was altered, or belongs to another store or device
   */
  public Optional<Anchor> read() throws IOException, KeysRefused {
    Optional<byte[]> sealed = files.read(name);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Anchor.decode(SealedBlob.open(key, LABEL, sealed.get()))
            .orElseThrow(() -> new KeysRefused.Damaged(LABEL)));
  }

  /** After a power cut the file holds this or what it held before. */
  public synchronized void write(Anchor anchor) throws IOException {
    if (closed) {
      throw new IOException("the anchor file is closed");
    }
    files.replace(name, SealedBlob.seal(key, LABEL, anchor.encoded(), randomness));
  }

  @Override
  public synchronized void close() {
    closed = true;
    key.close();
  }
}
