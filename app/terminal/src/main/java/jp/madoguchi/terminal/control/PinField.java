package jp.madoguchi.terminal.control;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * Takes a PIN into an array of its own that is zeroed when taken or cleared; no String ever holds
 * it, nothing can be copied out, and a screen reader hears the count alone.
 */
public final class PinField extends HBox {
  private static final int LONGEST = 8;

  private final char[] digits = new char[LONGEST];
  private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(0);
  private final Label dots = new Label();
  private Runnable onEnter = () -> {};

  public PinField() {
    getStyleClass().add("pin-field");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
    dots.getStyleClass().add("pin-dots");
    getChildren().add(dots);
    length.subscribe(count -> dots.setText("●".repeat(count.intValue())));
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setOnMousePressed(_ -> requestFocus());
  }

  /** What Enter does. */
  public void setOnEnter(Runnable action) {
    onEnter = action;
  }

  public ReadOnlyIntegerProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  /** Hands the digits over and forgets them; the caller zeroes the array. */
  public char[] take() {
    char[] taken = Arrays.copyOf(digits, length.get());
    clear();
    return taken;
  }

  /** Forgets what was typed. */
  public void clear() {
    Arrays.fill(digits, '\0');
    length.set(0);
  }

  private void typed(KeyEvent event) {
    String text = event.getCharacter();
    if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
      if (length.get() < LONGEST) {
        digits[length.get()] = text.charAt(0);
        length.set(length.get() + 1);
      }
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.BACK_SPACE && length.get() > 0) {
      length.set(length.get() - 1);
      digits[length.get()] = '\0';
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      onEnter.run();
      event.consume();
    }
  }
}
