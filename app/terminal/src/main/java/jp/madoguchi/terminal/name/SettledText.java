package jp.madoguchi.terminal.name;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;

/**
 * The text of a field without what an input method has not finished. Whoever checks, searches or
 * keeps a text binds this one, and then cannot act on half of it. Screen's thread only.
 */
public final class SettledText {
  private final TextInputControl field;
  private final StringProperty text;
  private final Composition composition;

  SettledText(TextInputControl field) {
    this(field, field);
  }

  /** Of a list of choices in which words can be typed: it has the keyboard, not its field. */
  public SettledText(ComboBox<?> typed) {
    this(typed, typed.getEditor());
  }

  private SettledText(Node keyboard, TextInputControl field) {
    this.field = field;
    text = new SimpleStringProperty(now());
    composition = new Composition(keyboard, this::settle);
    field
        .textProperty()
        .subscribe((_, _) -> {
          if (!composition.holds()) {
            settle();
          }
        });
    text.subscribe((_, settled) -> show(settled));
  }

  /** Setting it sets the field. */
  public StringProperty text() {
    return text;
  }

  /** Whether an input method holds text that is not finished. */
  ReadOnlyBooleanProperty composing() {
    return composition.running();
  }

  /** Whether the field stands or changes at the will of the input method. */
  boolean holds() {
    return composition.holds();
  }

  private String now() {
    return Objects.requireNonNullElse(field.getText(), "");
  }

  private void settle() {
    text.set(now());
  }

  private void show(String settled) {
    if (!settled.equals(now()) && !composition.holds()) {
      field.setText(settled);
    }
  }
}
