package jp.madoguchi.terminal.login;

import jp.madoguchi.core.card.CardFault;

/** How a change of a card's PIN stands in the login book until the access log is open. */
final class PinWords {
  /** As it is written before the card is asked, and stays where nobody heard of the answer. */
  static final String OPEN = "before sign-in, not known which PIN counts";

  /** The new PIN counts. */
  static final String CHANGED = "before sign-in";

  private PinWords() {}

  static String refused(CardFault why) {
    return why.getClass().getSimpleName() + ", PIN not changed";
  }

  /** Whether the PIN was changed, or may have been. */
  static boolean areIn(LoginBook.Tried tried) {
    return tried.how().equals(OPEN) || tried.how().equals(CHANGED);
  }
}
