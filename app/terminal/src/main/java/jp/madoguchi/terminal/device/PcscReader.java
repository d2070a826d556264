package jp.madoguchi.terminal.device;

import java.time.Duration;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import jp.madoguchi.core.port.CardReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PC/SC reader, looked up at each call: it may be unplugged and come back. */
final class PcscReader implements CardReader {
  private static final Logger LOG = LoggerFactory.getLogger(PcscReader.class);

  /** PC/SC cannot be interrupted while it waits, so that each wait is short. */
  private static final long SLICE_MILLIS = 250;

  /** The slowest key of a card takes a second or two. */
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Optional<String> name;
  private final PcscContext context;

  /**
   * @param name the first reader that is there where empty
   */
  PcscReader(Optional<String> name, PcscContext context) {
    this.name = name;
    this.context = context;
  }

  @Override
  public String name() {
    return name.or(() -> terminal().map(CardTerminal::getName)).orElse("");
  }

  @Override
  public Optional<Card> connect() {
    return terminal().flatMap(this::connect);
  }

  private Optional<Card> connect(CardTerminal terminal) {
    try {
      return Optional.of(new LimitedCard(new PcscCard(terminal.connect("*")), ANSWER));
    } catch (CardNotPresentException e) {
      LOG.debug("no card in {}", name);
      return Optional.empty();
    } catch (CardException e) {
      LOG.warn("the card in {} does not answer", name, e);
      return present() ? Optional.of(new MuteCard(e)) : Optional.empty();
    }
  }

  @Override
  public boolean present() {
    return terminal().map(this::present).orElse(false);
  }

  private boolean present(CardTerminal terminal) {
    try {
      return terminal.isCardPresent();
    } catch (CardException e) {
      LOG.debug("the reader {} is gone", name, e);
      return false;
    }
  }

  @Override
  public boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException {
    long left = Math.max(0, limit.toMillis());
    boolean changed = present() != wasPresent;
    while (!changed && left > 0) {
      long slice = Math.min(left, SLICE_MILLIS);
      waitFor(!wasPresent, slice);
      left -= slice;
      changed = present() != wasPresent;
    }
    return changed;
  }

  private void waitFor(boolean wanted, long millis) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Optional<CardTerminal> terminal = terminal();
    if (terminal.isEmpty()) {
      Thread.sleep(millis);
      return;
    }
    try {
      if (wanted) {
        terminal.get().waitForCardPresent(millis);
      } else {
        terminal.get().waitForCardAbsent(millis);
      }
    } catch (CardException e) {
      LOG.debug("the reader {} is gone", name, e);
      Thread.sleep(millis);
    }
  }

  private Optional<CardTerminal> terminal() {
    try {
      return context.terminals().stream().filter(this::isMeant).findFirst();
    } catch (ReadersUnavailable e) {
      LOG.debug("the reader {} is gone", name, e);
      return Optional.empty();
    }
  }

  private boolean isMeant(CardTerminal terminal) {
    return name.map(terminal.getName()::equals).orElse(true);
  }
}
