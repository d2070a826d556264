package jp.madoguchi.terminal.past;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.past.AsOf;
import jp.madoguchi.core.past.Basis;
import jp.madoguchi.core.past.Past;
import jp.madoguchi.core.value.Parsed;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Message;

/**
 * The day that is asked for, and what stood in the register on it. Each look is an access of its
 * own and begins with Enter alone: nothing is read while a day is being typed. Screen's thread
 * only.
 */
public final class AsOfViewModel {
  private final Looking looking;
  private final Supplier<LocalDate> today;
  private final StringProperty day = new SimpleStringProperty("");
  private final ObjectProperty<Basis> basis = new SimpleObjectProperty<>(Basis.EVENT);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> understood = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Optional<Past.Stood>> shown =
      new SimpleObjectProperty<>(Optional.empty());
  private AddressNumber number;

  /** Reads a record as it was, through the desk that logs. */
  public interface Looking {
    /**
     * @param arrive called on the screen's thread, unless something else was asked for since
     */
    void look(AddressNumber number, AsOf asOf, Consumer<Optional<Past>> arrive);
  }

  /**
   * @param number whose record
   */
  public AsOfViewModel(AddressNumber number, Looking looking, Supplier<LocalDate> today) {
    this.number = number;
    this.looking = looking;
    this.today = today;
    day.subscribe((_, typed) -> read(typed));
    basis.subscribe((_, _) -> shown.get().ifPresent(now -> look(now.record().number())));
  }

  public StringProperty day() {
    return day;
  }

  /** Another one shows the same day anew. */
  public ObjectProperty<Basis> basis() {
    return basis;
  }

  /** What is wrong with the day, or why there is nothing to show. */
  public ObjectProperty<Message> problem() {
    return problem;
  }

  /** How the day was understood. */
  public ObjectProperty<Message> understood() {
    return understood;
  }

  /** What is on the screen; nothing before the first look. */
  public ObjectProperty<Optional<Past.Stood>> shown() {
    return shown;
  }

  /** Looks at the day that was typed. */
  public void look() {
    switch (DateEntry.parse(day.get(), today.get())) {
      case Parsed.Valid<RegisterDate>(RegisterDate date) ->
          looking.look(number, new AsOf(date.sortKey(), basis.get()), this::arrived);
      case Parsed.Invalid<RegisterDate>(var flaw) -> problem.set(Message.of("date." + flaw));
    }
  }

  /** The same day of somebody else of the household. */
  public void look(AddressNumber member) {
    shown
        .get()
        .ifPresent(
            now -> looking.look(member, new AsOf(now.asOf().day(), basis.get()), this::arrived));
  }

  private void read(String typed) {
    problem.set(Message.NONE);
    Optional<RegisterDate> date = DateEntry.parse(typed, today.get()).toOptional();
    understood.set(
        date.map(known -> Message.of("date.understood", known.inJapanese())).orElse(Message.NONE));
  }

  private void arrived(Optional<Past> past) {
    if (past.isEmpty()) {
      nothing(Message.of("past.nobody"));
      return;
    }
    switch (past.get()) {
      case Past.Stood stood -> {
        number = stood.record().number();
        problem.set(Message.NONE);
        shown.set(Optional.of(stood));
      }
      case Past.NotYet(AsOf _, LocalDate from) ->
          nothing(Message.of("past.notYet", RecordWords.day(from)));
      case Past.NotCome _ -> nothing(Message.of("past.future"));
    }
  }

  /** What was shown before would be taken for the day that was asked for. */
  private void nothing(Message why) {
    shown.set(Optional.empty());
    problem.set(why);
  }
}
