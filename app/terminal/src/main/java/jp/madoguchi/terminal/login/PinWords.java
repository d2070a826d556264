package jp.madoguchi.terminal.login;

import java.util.Optional;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.log.AccessEvent;

/** How a card's new PIN stands in the login book until the access log is open. */
enum PinWords {
  CHANGED("before sign-in", AccessEvent.PIN_CHANGED),
  UNBLOCKED("by PUK, before sign-in", AccessEvent.PIN_UNBLOCKED);

  private final String done;
  private final AccessEvent event;

  PinWords(String done, AccessEvent event) {
    this.done = done;
    this.event = event;
  }

  /** As it is written before the card is asked, and stays where nobody heard of the answer. */
  String open() {
    return done + ", not known which PIN counts";
  }

  /** The new PIN counts. */
  String done() {
    return done;
  }

  /** The PIN of before counts, if any. */
  static String refused(CardFault why) {
    return why.getClass().getSimpleName() + ", PIN not changed";
  }

  /** As what it enters the log, where the card has a new PIN or may have one. */
  static Optional<AccessEvent> event(LoginBook.Tried tried) {
    for (PinWords each : values()) {
      if (tried.how().equals(each.done) || tried.how().equals(each.open())) {
        return Optional.of(each.event);
      }
    }
    return Optional.empty();
  }
}
