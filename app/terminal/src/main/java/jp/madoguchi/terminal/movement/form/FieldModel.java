package jp.madoguchi.terminal.movement.form;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldForm;
import jp.madoguchi.terminal.text.Message;

/** One field of the form, as it is typed, and what the checks say at it. Screen's thread only. */
final class FieldModel {
  private final Field field;
  private final String offered;
  private final StringProperty text;
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private boolean touched;

  /**
   * @param offered what stands there before anybody types
   */
  FieldModel(Field field, String offered) {
    this.field = field;
    this.offered = offered;
    text = new SimpleStringProperty(offered);
  }

  Field field() {
    return field;
  }

  /** The stable name by which checks and drafts call it. */
  String name() {
    return FormFields.of(field);
  }

  StringProperty text() {
    return text;
  }

  ObjectProperty<Message> problem() {
    return problem;
  }

  /** Checks speak at a field once it was touched. */
  void touch() {
    touched = true;
  }

  void say(Message sentence) {
    problem.set(touched ? sentence : Message.NONE);
  }

  /** Back to what was offered. */
  void restore() {
    text.set(offered);
  }

  /** What was typed; empty where it stands as it was offered. */
  Optional<String> typed() {
    return Optional.of(text.get()).filter(now -> !now.equals(offered));
  }

  /** Adds what counts as typed: also what was offered for somebody who is new here. */
  void type(Map<Field, String> typed, boolean all) {
    (all ? Optional.of(text.get()) : typed()).ifPresent(now -> typed.put(field, now));
  }

  boolean date() {
    return field.form() == FieldForm.DATE;
  }
}
