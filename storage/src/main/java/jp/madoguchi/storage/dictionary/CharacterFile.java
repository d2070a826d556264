package jp.madoguchi.storage.dictionary;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.Characters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of characters as one sealed file, read once, when somebody first asks for it. */
public final class CharacterFile implements Characters {
  private static final Logger LOG = LoggerFactory.getLogger(CharacterFile.class);
  private static final String NAME = "characters.sealed";

  private final DeviceFile file;
  private Optional<CharacterTable> table = Optional.empty();
  private boolean read;

  /**
   * @param deviceSecret a copy each time, which is destroyed here
   */
  public CharacterFile(FileStore files, Supplier<Secret> deviceSecret, Randomness randomness) {
    file = new DeviceFile(files, NAME, "table of characters", deviceSecret, randomness);
  }

  @Override
  public synchronized Optional<CharacterTable> table() {
    if (!read) {
      read = true;
      table = load();
    }
    return table;
  }

  /** Without it names are entered and shown as ever; the picker says that there is none. */
  private Optional<CharacterTable> load() {
    try {
      return file.read().map(CharacterTable::decode);
    } catch (IOException | IllegalArgumentException problem) {
      LOG.warn("{} cannot be read and counts as missing", NAME, problem);
      return Optional.empty();
    }
  }

  /** Keeps this table in place of another, durably. */
  public synchronized void save(CharacterTable fresh) throws IOException {
    file.replace(fresh.encode());
    table = Optional.of(fresh);
    read = true;
  }
}
