package jp.madoguchi.terminal.login;

import java.io.IOException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What there is to say about the camera before anybody shows a hand. Screen's thread only. */
final class CameraWord {
  private static final Logger LOG = LoggerFactory.getLogger(CameraWord.class);

  private final LoginParts parts;
  private final Background background;
  private final ReadOnlyObjectWrapper<Message> word = new ReadOnlyObjectWrapper<>(Message.NONE);

  CameraWord(LoginParts parts, Background background) {
    this.parts = parts;
    this.background = background;
  }

  /** None where there is nothing to say. */
  ReadOnlyObjectProperty<Message> word() {
    return word.getReadOnlyProperty();
  }

  /** Looks what the machine says about the camera. */
  void look() {
    background
        .call(() -> new KnownCamera(parts.files()).word(parts.camera().origin()))
        .onSuccess(word::set)
        .onFailure(IOException.class, unread -> LOG.warn("which camera is known", unread))
        .start();
  }
}
