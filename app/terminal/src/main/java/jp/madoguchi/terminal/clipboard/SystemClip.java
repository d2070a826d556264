package jp.madoguchi.terminal.clipboard;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The machine's own clipboard. */
public final class SystemClip implements Clip {
  @Override
  public void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public Optional<String> text() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
  }

  @Override
  public boolean hasPicture() {
    return Clipboard.getSystemClipboard().hasImage();
  }

  @Override
  public void clear() {
    Clipboard.getSystemClipboard().clear();
  }
}
