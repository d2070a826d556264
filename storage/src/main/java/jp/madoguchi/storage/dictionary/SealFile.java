package jp.madoguchi.storage.dictionary;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.certificate.Seals;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The official seals as one sealed file, read each time one is asked for: nobody who carries the
 * disk away prints with them, and none stays in memory.
 */
public final class SealFile implements Supplier<Seals> {
  private static final Logger LOG = LoggerFactory.getLogger(SealFile.class);
  private static final String NAME = "seals.sealed";

  private final DeviceFile file;

  /**
   * @param deviceSecret a copy each time, which is destroyed here
   */
  public SealFile(FileStore files, Supplier<Secret> deviceSecret, Randomness randomness) {
    file = new DeviceFile(files, NAME, "official seals", deviceSecret, randomness);
  }

  /** What is kept; without it certificates are printed all the same, and stamped by hand. */
  @Override
  public Seals get() {
    try {
      Optional<byte[]> kept = file.read();
      return kept.isPresent() ? Seals.decode(kept.get()) : Seals.NONE;
    } catch (IOException | MalformedCbor problem) {
      LOG.warn("{} cannot be read and counts as missing", NAME, problem);
      return Seals.NONE;
    }
  }

  /** Keeps these in place of those that were there, durably. */
  public void save(Seals seals) throws IOException {
    file.replace(seals.encode());
  }
}
