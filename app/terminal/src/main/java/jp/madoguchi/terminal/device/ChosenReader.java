package jp.madoguchi.terminal.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.ReaderChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reader that people chose at this seat, else the one that the settings name, else the first.
 * What was chosen lies in a plain file: a reader is no secret, and a card proves itself in any.
 * Safe for use by several threads.
 */
public final class ChosenReader implements ReaderChoice {
  /** The file's name. */
  public static final String FILE = "reader.chosen";

  private static final int MOST = 300;
  private static final Logger LOG = LoggerFactory.getLogger(ChosenReader.class);

  private final Supplier<List<String>> names;
  private final Function<Optional<String>, CardReader> opening;
  private final FileStore files;
  private volatile CardReader reader;

  /**
   * @param names of those that are plugged in now
   * @param opening the reader of a name, whenever it is there; without one the first
   * @param set what the settings name
   */
  ChosenReader(
      Supplier<List<String>> names,
      Function<Optional<String>, CardReader> opening,
      Optional<String> set,
      FileStore files) {
    this.names = names;
    this.opening = opening;
    this.files = files;
    this.reader = opening.apply(remembered().or(() -> set));
  }

  private Optional<String> remembered() {
    try {
      return files
          .read(FILE)
          .filter(content -> content.length > 0 && content.length < MOST)
          .map(content -> new String(content, StandardCharsets.UTF_8));
    } catch (IOException unread) {
      LOG.warn("which reader was chosen", unread);
      return Optional.empty();
    }
  }

  @Override
  public List<String> names() {
    return names.get();
  }

  @Override
  public void choose(String name) throws IOException {
    reader = opening.apply(Optional.of(name));
    files.replace(FILE, name.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String name() {
    return reader.name();
  }

  @Override
  public Optional<Card> connect() {
    return reader.connect();
  }

  @Override
  public boolean present() {
    return reader.present();
  }

  /** Waits in slices, so that another choice is heard of. */
  @Override
  public boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException {
    Duration slice = Duration.ofMillis(500);
    Duration left = limit;
    while (left.isPositive()) {
      Duration now = left.compareTo(slice) < 0 ? left : slice;
      CardReader asked = reader;
      if (asked.awaitChange(wasPresent, now) || reader != asked) {
        return true;
      }
      left = left.minus(now);
    }
    return present() != wasPresent;
  }
}
