package jp.madoguchi.terminal.device;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.ReaderChoice;

/**
 * The readers that PC/SC knows: pcscd on Linux, the smart card service on Windows. A reader that is
 * plugged in later is found by the next call. Safe for use by several threads.
 */
public final class PcscReaders {
  private final PcscContext context = new PcscContext();

  /**
   * All readers, with or without a card; empty where the service runs and has none. A reader that
   * is unplugged holds no card, and is the same again once it is back.
   *
   * @throws ReadersUnavailable the service does not run; it is asked anew by each call
   */
  public List<CardReader> list() throws ReadersUnavailable {
    return context.terminals().stream()
        .<CardReader>map(terminal -> new PcscReader(Optional.of(terminal.getName()), context))
        .toList();
  }

  /**
   * The reader with exactly this name, empty where it is not plugged in.
   *
   * @throws ReadersUnavailable as for {@link #list}
   */
  public Optional<CardReader> open(String name) throws ReadersUnavailable {
    return list().stream().filter(reader -> reader.name().equals(name)).findFirst();
  }

  /**
   * The reader with this name, else the first one, whenever it is there: while it is not, it holds
   * no card.
   */
  public CardReader chosen(Optional<String> name) {
    return new PcscReader(name, context);
  }

  /**
   * The same where people may choose another one, which is remembered.
   *
   * @param set the name in the settings
   */
  public ReaderChoice choice(Optional<String> set, FileStore files) {
    return new ChosenReader(this::names, this::chosen, set, files);
  }

  private List<String> names() {
    try {
      return list().stream().map(CardReader::name).toList();
    } catch (ReadersUnavailable gone) {
      return List.of();
    }
  }
}
