package jp.madoguchi.terminal.device;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/**
 * The platform's one connection to PC/SC. The platform opens it once per process and never again,
 * so that after a restart of the service (which Windows does whenever the last reader is unplugged)
 * every call fails until the program is restarted; here it is made to open it anew. That needs
 * {@code --add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED}; without it, a restart
 * of the service is reported as {@link ReadersUnavailable}.
 */
final class PcscContext {
  private static final String PLATFORM_TYPE = "sun.security.smartcardio.PCSCTerminals";
  private static final String NO_READERS = "SCARD_E_NO_READERS_AVAILABLE";

  /** All readers; empty where there are none. */
  List<CardTerminal> terminals() throws ReadersUnavailable {
    try {
      return listed();
    } catch (CardException e) {
      renew(e);
    }
    try {
      return listed();
    } catch (CardException e) {
      throw new ReadersUnavailable("the smart card service does not answer", e);
    }
  }

  private static List<CardTerminal> listed() throws CardException, ReadersUnavailable {
    try {
      return TerminalFactory.getInstance("PC/SC", null).terminals().list();
    } catch (NoSuchAlgorithmException e) {
      throw new ReadersUnavailable("no smart card service", e);
    } catch (CardException e) {
      if (e.getCause() != null && NO_READERS.equals(e.getCause().getMessage())) {
        return List.of();
      }
      throw e;
    }
  }

  private static void renew(CardException reason) throws ReadersUnavailable {
    try {
      Class<?> platform = Class.forName(PLATFORM_TYPE);
      Field context = platform.getDeclaredField("contextId");
      Field terminals = platform.getDeclaredField("terminals");
      context.setAccessible(true);
      terminals.setAccessible(true);
      synchronized (platform) {
        context.setLong(null, 0);
        ((Map<?, ?>) terminals.get(null)).clear();
      }
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      reason.addSuppressed(e);
      throw new ReadersUnavailable("the smart card service does not answer", reason);
    }
  }
}
