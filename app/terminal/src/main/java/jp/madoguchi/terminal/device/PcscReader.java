package jp.madoguchi.terminal.device;

import java.time.Duration;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import jp.madoguchi.core.port.CardReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PC/SC reader. Where it was unplugged, it holds no card. */
final class PcscReader implements CardReader {
  private static final Logger LOG = LoggerFactory.getLogger(PcscReader.class);

  /** PC/SC cannot be interrupted while it waits, so that each wait is short. */
  private static final long SLICE_MILLIS = 250;

  private final CardTerminal terminal;

  PcscReader(CardTerminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public String name() {
    return terminal.getName();
  }

  @Override
  public Optional<Card> connect() {
    try {
      return Optional.of(new PcscCard(terminal.connect("*")));
    } catch (CardNotPresentException e) {
      LOG.debug("no card in {}", name(), e);
      return Optional.empty();
    } catch (CardException e) {
      LOG.warn("the card in {} does not answer", name(), e);
      return present() ? Optional.of(new MuteCard(e)) : Optional.empty();
    }
  }

  @Override
  public boolean present() {
    try {
      return terminal.isCardPresent();
    } catch (CardException e) {
      LOG.debug("the reader {} is gone", name(), e);
      return false;
    }
  }

  @Override
  public boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException {
    long left = Math.max(0, limit.toMillis());
    while (present() == wasPresent && left > 0) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long slice = Math.min(left, SLICE_MILLIS);
      waitFor(!wasPresent, slice);
      left -= slice;
    }
    return present() != wasPresent;
  }

  private void waitFor(boolean wanted, long millis) throws InterruptedException {
    try {
      if (wanted) {
        terminal.waitForCardPresent(millis);
      } else {
        terminal.waitForCardAbsent(millis);
      }
    } catch (CardException e) {
      LOG.debug("the reader {} is gone", name(), e);
      Thread.sleep(millis);
    }
  }
}
