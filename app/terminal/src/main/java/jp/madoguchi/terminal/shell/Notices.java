package jp.madoguchi.terminal.shell;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.terminal.text.Message;

/**
 * The one line above the page that says what just happened, and above it what is about to. They
 * never cover anything; a notice stays until the next one. Screen's thread only.
 */
public final class Notices {
  /** How a notice looks and is read. */
  public enum Kind {
    DONE,
    INFO,
    PROBLEM
  }

  /** A sentence with its kind and, for problems, a short code to read out. */
  public record Notice(Kind kind, Message message, Optional<String> code) {}

  private static final Notice NOTHING = new Notice(Kind.INFO, Message.NONE, Optional.empty());
  private final ReadOnlyObjectWrapper<Notice> current = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ObjectProperty<Message> warning = new SimpleObjectProperty<>(Message.NONE);

  public ReadOnlyObjectProperty<Notice> current() {
    return current.getReadOnlyProperty();
  }

  /** What is about to happen to the session; stands above the notice, and does not replace it. */
  public ObjectProperty<Message> warning() {
    return warning;
  }

  public void done(Message message) {
    current.set(new Notice(Kind.DONE, message, Optional.empty()));
  }

  public void info(Message message) {
    current.set(new Notice(Kind.INFO, message, Optional.empty()));
  }

  /** Something went wrong: what happened, what to do, a short code. */
  public void problem(Message message, String code) {
    current.set(new Notice(Kind.PROBLEM, message, Optional.of(code)));
  }

  public void clear() {
    current.set(NOTHING);
  }
}
