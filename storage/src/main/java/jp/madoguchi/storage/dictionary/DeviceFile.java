package jp.madoguchi.storage.dictionary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.keys.DerivedKey;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * What a terminal keeps beside its store as one file, sealed under a key of the device: nobody else
 * reads it or slips in another. One writer at a time.
 */
public final class DeviceFile {
  private final FileStore files;
  private final String name;
  private final String label;
  private final Supplier<Secret> deviceSecret;
  private final Randomness randomness;

  /**
   * @param label what the key is for; another file has another
   * @param deviceSecret a copy each time, which is destroyed here
   */
  public DeviceFile(
      FileStore files,
      String name,
      String label,
      Supplier<Secret> deviceSecret,
      Randomness randomness) {
    this.files = files;
    this.name = name;
    this.label = label;
    this.deviceSecret = deviceSecret;
    this.randomness = randomness;
  }

  /**
   * What is kept; empty where nothing is.
   *
   * @throws IOException it cannot be read, was altered, or belongs to another device
   */
  public Optional<byte[]> read() throws IOException {
    Optional<byte[]> sealed = files.read(name);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    try (Secret device = deviceSecret.get();
        Secret key = key(device)) {
      return Optional.of(SealedBlob.open(key, label, sealed.get()));
    } catch (KeysRefused altered) {
      throw new IOException(name, altered);
    }
  }

  /** Keeps this in place of what was there, durably. Where it throws, that stays. */
  public void replace(byte[] content) throws IOException {
    try (Secret device = deviceSecret.get();
        Secret key = key(device)) {
      files.replace(name, SealedBlob.seal(key, label, content, randomness));
    }
  }

  private Secret key(Secret device) {
    return DerivedKey.of(List.of(device), new byte[0], label);
  }
}
