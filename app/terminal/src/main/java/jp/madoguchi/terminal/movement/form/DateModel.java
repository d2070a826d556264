package jp.madoguchi.terminal.movement.form;

import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.value.Parsed;
import jp.madoguchi.terminal.text.Message;

/** A date of the notice, as it is typed and as it is understood. Screen's thread only. */
final class DateModel {
  private final String name;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObservableValue<Message> understood;
  private boolean touched;

  /**
   * @param name the stable name by which checks and drafts call it
   */
  DateModel(String name, Supplier<LocalDate> today) {
    this.name = name;
    understood = text.map(typed -> understood(typed, today.get()));
  }

  String name() {
    return name;
  }

  StringProperty text() {
    return text;
  }

  ObjectProperty<Message> problem() {
    return problem;
  }

  ObservableValue<Message> understood() {
    return understood;
  }

  void touch() {
    touched = true;
  }

  void say(Message sentence) {
    problem.set(touched ? sentence : Message.NONE);
  }

  /** How a typed date is understood; nothing where it is none. */
  static Message understood(String typed, LocalDate today) {
    return switch (DateEntry.parseBirth(typed, today)) {
      case Parsed.Valid<RegisterDate>(RegisterDate date) ->
          date.inJapanese().equals(typed)
              ? Message.NONE
              : Message.of("date.understood", date.inJapanese());
      case Parsed.Invalid<RegisterDate> _ -> Message.NONE;
    };
  }
}
