package jp.madoguchi.terminal.login;

import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.terminal.lapsed.LapsedNotes;

/** How what was done at a closed terminal stands in the login book until the access log is open. */
final class LapsedWords {
  /** Nobody was signed in. In the log it stands beside whoever signs in next. */
  private static final OperatorId NOBODY = new OperatorId("-");

  private static final String BEFORE = "nobody signed in: ";

  private LapsedWords() {}

  static LoginBook.Tried of(LapsedNotes.Act act, String what, Clock clock) {
    return new LoginBook.Tried(NOBODY, BEFORE + act + " " + what, clock.now().toEpochMilli());
  }

  /** The event, where this is what was done and no try. */
  static Optional<AccessEvent> event(LoginBook.Tried tried) {
    if (!tried.operator().equals(NOBODY)) {
      return Optional.empty();
    }
    return Optional.of(
        tried.how().startsWith(BEFORE + LapsedNotes.Act.READ)
            ? AccessEvent.LAPSED_MEDIUM_READ
            : AccessEvent.LAPSED_MEDIUM_WRITTEN);
  }
}
