package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.util.OptionalInt;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.port.CardLost;

/** A card that is given another PIN. Not for the screen's thread; one act at a time. */
public interface PinHolder {
  /** How many wrong ones the card takes before it blocks; empty where it does not tell. */
  OptionalInt triesLeft() throws CardFault, CardLost, LoginRefused;

  /**
   * Replaces the PIN; both stay the caller's.
   *
   * @param old the PIN that counts; of a blocked card its unblocking key (PUK)
   * @throws CardLost the card was pulled: which of both counts is not known
   */
  void change(Pin old, Pin fresh) throws CardFault, CardLost, LoginRefused, IOException;

  /** How a change goes; hears of it on the screen's thread. */
  interface Course {
    /** The card is asked for it now. */
    void asked();

    /** The new PIN counts. */
    void changed();

    /** The old one counts still. */
    void refused(Exception why);

    /** The card was pulled and has not answered: nobody here knows which one counts. */
    void cut(CardLost lost);
  }
}
