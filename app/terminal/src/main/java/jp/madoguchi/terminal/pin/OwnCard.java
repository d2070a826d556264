package jp.madoguchi.terminal.pin;

import java.util.OptionalInt;
import java.util.function.Consumer;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.terminal.login.CardTrust;
import jp.madoguchi.terminal.login.LoginRefused;
import jp.madoguchi.terminal.login.PinHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The card of whoever is signed in, connected anew for each act. A change is in the log before it
 * is tried, and what came of it where it did not succeed. Not for the screen's thread; one act at a
 * time.
 *
 * @param self whose card it has to be
 */
public record OwnCard(CardReader reader, CardTrust trust, OperatorId self, Consumer<AccessNote> log)
    implements PinHolder {
  private static final Logger LOG = LoggerFactory.getLogger(OwnCard.class);

  private interface Use<T> {
    T of(PivCard card) throws CardFault, CardLost;
  }

  @Override
  public OptionalInt triesLeft() throws CardFault, CardLost, LoginRefused {
    return with(PivCard::triesLeft);
  }

  @Override
  public void change(Pin old, Pin fresh) throws CardFault, CardLost, LoginRefused {
    with(card -> {
      log.accept(AccessNote.of(AccessEvent.PIN_CHANGED, ""));
      try {
        card.changePin(old, fresh);
      } catch (CardFault refused) {
        note("change of the PIN: " + refused.getClass().getSimpleName());
        throw refused;
      } catch (CardLost cut) {
        note("change of the PIN: card pulled, not known which counts");
        throw cut;
      }
      return card;
    });
  }

  /** Where the session has ended meanwhile, the entry before stands alone. */
  private void note(String detail) {
    try {
      log.accept(AccessNote.of(AccessEvent.REFUSED, detail));
    } catch (StoreUnavailable over) {
      LOG.warn("{} could not be logged", detail);
    }
  }

  private synchronized <T> T with(Use<T> use) throws CardFault, CardLost, LoginRefused {
    CardReader.Card connected =
        reader.connect().orElseThrow(() -> new CardLost("no card in the reader"));
    try (PivCard card = PivCard.select(connected)) {
      if (!trust.check(card.certificate(Slot.AUTHENTICATION)).equals(self)) {
        throw new LoginRefused.UntrustedCard("another operator's card");
      }
      return use.of(card);
    }
  }
}
