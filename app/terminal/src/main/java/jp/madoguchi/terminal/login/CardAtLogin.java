package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.seat.Duty;
import jp.madoguchi.core.seat.SeatEvent;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.terminal.session.SeatModel;
import jp.madoguchi.terminal.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The card that waits at the login for its PIN, or blocked, to be given another one. The store is
 * closed then: that the card is asked is in the login book before it is asked, and how it ended
 * afterwards, so that a try is known whatever happens in between. Once another card is here, or
 * none, nothing of this one is heard any more.
 */
public final class CardAtLogin implements PinHolder, PinHolder.Course {
  private static final Logger LOG = LoggerFactory.getLogger(CardAtLogin.class);

  private final LoginAttempt attempt;
  private final SeatModel seat;
  private final BooleanSupplier wanted;
  private final Runnable readAgain;
  private final Consumer<Exception> failed;
  private final boolean blocked;
  private final PinWords words;
  private boolean unanswered;

  /**
   * @param wanted whether this card is still the one at the seat
   * @param readAgain asks for the card as if it had just been put in
   * @param failed hears of a wrong PIN, of a blocked one, and of what stops the login
   */
  CardAtLogin(
      LoginAttempt attempt,
      SeatModel seat,
      BooleanSupplier wanted,
      Runnable readAgain,
      Consumer<Exception> failed) {
    this.attempt = attempt;
    this.seat = seat;
    this.wanted = wanted;
    this.readAgain = readAgain;
    this.failed = failed;
    blocked = seat.stage() == Stage.BLOCKED;
    words = blocked ? PinWords.UNBLOCKED : PinWords.CHANGED;
  }

  /** Whether it takes no PIN and is unblocked with that. */
  public boolean isBlocked() {
    return blocked;
  }

  /** What is said once the card is gone: where it was asked, it alone knows which PIN counts. */
  static Message lost(Optional<CardAtLogin> changing) {
    return Message.of(
        changing
            .filter(card -> card.unanswered)
            .map(card -> card.blocked ? "puk.cut" : "pin.cut")
            .orElse("login.card.lost"));
  }

  @Override
  public OptionalInt triesLeft() throws CardFault, CardLost {
    synchronized (attempt) {
      // Of its unblocking key no card tells how often it may be tried, before it is.
      return blocked ? OptionalInt.empty() : attempt.openCard().triesLeft();
    }
  }

  @Override
  public void change(Pin old, Pin fresh) throws CardFault, CardLost, IOException {
    synchronized (attempt) {
      PivCard card = attempt.openCard();
      attempt.book().pinAsked(attempt.operator(), words);
      try {
        if (blocked) {
          card.unblock(old, fresh);
        } else {
          card.changePin(old, fresh);
        }
      } catch (CardFault.BadAnswer unclear) {
        // What the book says stays true: nobody knows.
        throw unclear;
      } catch (CardFault refused) {
        answered(PinWords.refused(refused));
        throw refused;
      }
      answered(words.done());
    }
  }

  /** What the card answered counts, whether or not the book still takes it. */
  private void answered(String how) {
    try {
      attempt.book().pinAnswered(attempt.operator(), words, how);
    } catch (IOException problem) {
      LOG.warn("the login book does not take: {}", how, problem);
    }
  }

  @Override
  public void asked() {
    if (wanted.getAsBoolean()) {
      unanswered = true;
      seat.happens(SeatEvent.PIN_TYPED);
    }
  }

  @Override
  public void changed() {
    unanswered = false;
    if (wanted.getAsBoolean() && seat.happens(SeatEvent.PIN_CHANGED).asksFor(Duty.READ_CARD)) {
      readAgain.run();
    }
  }

  @Override
  public void refused(Exception why) {
    unanswered = false;
    if (!wanted.getAsBoolean()) {
      return;
    }
    if (why instanceof CardFault.PinNotTaken || why instanceof CardFault.WrongPuk) {
      seat.happens(blocked ? SeatEvent.PIN_BLOCKED : SeatEvent.PIN_WRONG);
    } else {
      failed.accept(why);
    }
  }

  @Override
  public void cut(CardLost lost) {
    if (wanted.getAsBoolean()) {
      failed.accept(lost);
    }
  }
}
