package jp.madoguchi.terminal.login;

import java.util.Optional;
import java.util.concurrent.Callable;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.terminal.session.OpenSession;

/** What a login does beside the screen. An attempt is not closed in the midst of a step. */
final class LoginWork {
  private LoginWork() {}

  /**
   * Reads the card in the reader; empty where there is none any more.
   *
   * @param over what was begun with it before, which is forgotten first: two connections to one
   *     card disturb each other
   */
  static Optional<LoginAttempt> read(LoginParts parts, Optional<LoginAttempt> over)
      throws Exception {
    if (over.isPresent()) {
      close(over.get(), Optional.empty());
    }
    Optional<CardReader.Card> connected = parts.reader().connect();
    return connected.isEmpty()
        ? Optional.empty()
        : Optional.of(LoginAttempt.begin(parts, connected.get()));
  }

  /** Does a step, and notes it for the access log where it was refused. */
  static <T> T step(LoginAttempt current, Callable<T> work) throws Exception {
    synchronized (current) {
      try {
        return work.call();
      } catch (CardFault refused) {
        current.noteRefusal(refused.getClass().getSimpleName());
        throw refused;
      } catch (LoginRefused.OtherPalm counted) {
        throw counted;
      } catch (LoginRefused refused) {
        current.noteRefusal(refused.reason());
        throw refused;
      }
    }
  }

  /**
   * Forgets an attempt.
   *
   * @param note for the access log
   */
  static boolean close(LoginAttempt over, Optional<String> note) throws Exception {
    synchronized (over) {
      try (over) {
        if (note.isPresent()) {
          over.noteRefusal(note.get());
        }
        return true;
      }
    }
  }

  /** Closes a session that opened too late to be used. */
  static boolean giveBack(OpenSession late) {
    try (late) {
      new SessionLog(late.store().log(), late.session())
          .write(AccessNote.of(AccessEvent.LOGOUT, "card"));
      return true;
    }
  }
}
