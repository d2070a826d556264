package jp.madoguchi.terminal.device;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.core.port.CardReader;

/**
 * The readers that PC/SC knows: pcscd on Linux, the smart card service on Windows. A reader that is
 * plugged in later is found by the next call. Safe for use by several threads.
 */
public final class PcscReaders {
  /**
   * All readers, with or without a card; empty where the service runs and has none.
   *
   * @throws ReadersUnavailable the service does not run; it is asked anew by each call
   */
  public List<CardReader> list() throws ReadersUnavailable {
    return terminals().stream().<CardReader>map(PcscReader::new).toList();
  }

  /**
   * The reader with exactly this name, empty where it is not plugged in.
   *
   * @throws ReadersUnavailable as for {@link #list}
   */
  public Optional<CardReader> open(String name) throws ReadersUnavailable {
    return list().stream().filter(reader -> reader.name().equals(name)).findFirst();
  }

  private static List<CardTerminal> terminals() throws ReadersUnavailable {
    try {
      return TerminalFactory.getInstance("PC/SC", null).terminals().list();
    } catch (NoSuchAlgorithmException e) {
      throw new ReadersUnavailable("no smart card service", e);
    } catch (CardException e) {
      throw new ReadersUnavailable("the smart card service does not answer", e);
    }
  }
}
