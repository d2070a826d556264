package jp.madoguchi.terminal.control;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * A key that something on the page needs before the window's commands: the window hears a key
 * before its scene, where the commands listen.
 */
public final class KeyFirst {
  private KeyFirst() {}

  /** Takes the key until unsubscribed. Screen's thread only. */
  public static Subscription on(Node node, KeyCode key, Runnable action) {
    Window window = node.getScene() == null ? null : node.getScene().getWindow();
    if (window == null) {
      return Subscription.EMPTY;
    }
    EventHandler<KeyEvent> handler =
        event -> {
          if (event.getCode() == key) {
            event.consume();
            action.run();
          }
        };
    window.addEventFilter(KeyEvent.KEY_PRESSED, handler);
    return () -> window.removeEventFilter(KeyEvent.KEY_PRESSED, handler);
  }
}
