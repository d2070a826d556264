package jp.madoguchi.terminal.login;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.terminal.text.Message;

/**
 * Brings what is watched to the screen.
 *
 * @param screen runs it on the screen's thread, as long as it is still wanted
 * @param vain runs there once no hand could be compared, again and again
 */
record SeenOnScreen(
    Consumer<Runnable> screen,
    ObjectProperty<Optional<Frame>> frames,
    ObjectProperty<Message> words,
    Runnable vain)
    implements Watching.Seen {
  @Override
  public void frame(Frame seen) {
    screen.accept(() -> frames.set(Optional.of(seen)));
  }

  @Override
  public void guidance(Message said) {
    screen.accept(() -> words.set(said));
  }

  @Override
  public void notCaptured() {
    screen.accept(vain);
  }
}
