package jp.madoguchi.storage.dictionary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.address.BuildingReader;
import jp.madoguchi.core.address.Buildings;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of buildings as one sealed file, read once, when somebody first asks for it. */
public final class BuildingFile implements Supplier<Buildings> {
  private static final Logger LOG = LoggerFactory.getLogger(BuildingFile.class);
  private static final String NAME = "buildings.sealed";

  private final DeviceFile file;
  private Optional<Buildings> read = Optional.empty();

  /**
   * @param deviceSecret a copy each time, which is destroyed here
   */
  public BuildingFile(FileStore files, Supplier<Secret> deviceSecret, Randomness randomness) {
    file = new DeviceFile(files, NAME, "list of buildings", deviceSecret, randomness);
  }

  /** What is kept; without it addresses are entered as ever, and nothing is offered. */
  @Override
  public synchronized Buildings get() {
    if (read.isEmpty()) {
      read = Optional.of(load());
    }
    return read.get();
  }

  private Buildings load() {
    try {
      Optional<byte[]> kept = file.read();
      return kept.isPresent() ? parse(kept.get()) : Buildings.NONE;
    } catch (IOException | BuildingReader.NoList problem) {
      LOG.warn("{} cannot be read and counts as missing", NAME, problem);
      return Buildings.NONE;
    }
  }

  private static Buildings parse(byte[] table) throws IOException, BuildingReader.NoList {
    BuildingReader reader = new BuildingReader();
    try (Reader text =
        Utf8Text.of(
            new InputStreamReader(new ByteArrayInputStream(table), StandardCharsets.UTF_8))) {
      reader.read(text);
    }
    return reader.buildings();
  }

  /** Keeps this list in place of another, durably. */
  public synchronized void save(Buildings fresh) throws IOException {
    file.replace(fresh.table());
    read = Optional.of(fresh);
  }
}
