package jp.madoguchi.terminal.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.past.AsOf;
import jp.madoguchi.core.past.Basis;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Parsed;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.text.Message;

/**
 * Any state of a record beside any other: the one that is chosen and the one that it is compared
 * with, which is the one before it as long as nobody marks another. Screen's thread only.
 */
public final class HistoryViewModel {
  private final List<ResidentRecord> states;
  private final Supplier<LocalDate> today;
  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private final ObjectProperty<Optional<ResidentRecord>> marked =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty day = new SimpleStringProperty("");
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);

  /**
   * @param states newest first, at least one
   */
  public HistoryViewModel(List<ResidentRecord> states, Supplier<LocalDate> today) {
    this.states = List.copyOf(states);
    this.today = today;
    day.subscribe((_, typed) -> asOf(typed));
  }

  public List<ResidentRecord> states() {
    return states;
  }

  /** The place of the state that is shown, from 0. */
  public IntegerProperty chosen() {
    return chosen;
  }

  public StringProperty day() {
    return day;
  }

  /** How the day was understood, or why nothing was chosen by it. */
  public ObjectProperty<Message> said() {
    return said;
  }

  public ResidentRecord shown() {
    return states.get(chosen.get());
  }

  /** What the shown state is compared with; empty for the first one. */
  public Optional<ResidentRecord> base() {
    return marked.get().or(() -> states.stream().skip(chosen.get() + 1L).findFirst());
  }

  /** The state that was marked to compare with. */
  ObjectProperty<Optional<ResidentRecord>> marked() {
    return marked;
  }

  /** Compares with the shown state from now on; again, with the one before. */
  void mark() {
    Optional<ResidentRecord> now = Optional.of(shown());
    marked.set(marked.get().equals(now) ? Optional.empty() : now);
  }

  /** All fields that either has, those that differ among them. */
  public List<FieldRows.Row> rows() {
    Map<Field, ExactText> old = base().map(FieldValues::of).orElseGet(FieldValues::blank);
    Map<Field, ExactText> now = FieldValues.of(shown());
    List<Field> known = FieldRows.shown(field -> has(old, field) || has(now, field));
    return Stream.concat(
            known.stream().filter(field -> differs(old, now, field)),
            known.stream().filter(field -> !differs(old, now, field)))
        .map(field -> FieldRows.row(field, old, now))
        .toList();
  }

  private static boolean has(Map<Field, ExactText> values, Field field) {
    return !values.getOrDefault(field, ExactText.EMPTY).isEmpty();
  }

  private static boolean differs(
      Map<Field, ExactText> old, Map<Field, ExactText> now, Field field) {
    return !old.getOrDefault(field, ExactText.EMPTY)
        .equals(now.getOrDefault(field, ExactText.EMPTY));
  }

  /** Chooses what the record said on a day: the last state whose event had come by then. */
  private void asOf(String typed) {
    if (typed.isBlank()) {
      said.set(Message.NONE);
      return;
    }
    switch (DateEntry.parse(typed, today.get())) {
      case Parsed.Valid<RegisterDate>(RegisterDate date) -> choose(date);
      case Parsed.Invalid<RegisterDate> _ -> said.set(Message.of("history.day.none"));
    }
  }

  private void choose(RegisterDate date) {
    new AsOf(date.sortKey(), Basis.EVENT)
        .of(states.reversed())
        .ifPresentOrElse(
            state -> {
              chosen.set(states.indexOf(state));
              said.set(Message.of("date.understood", date.inJapanese()));
            },
            () -> said.set(Message.of("history.day.before", date.inJapanese())));
  }
}
