package jp.madoguchi.terminal.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identity.Claim;
import jp.madoguchi.core.identity.Paper;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.value.Parsed;
import jp.madoguchi.terminal.text.Message;

/** What a clerk reads off one or two documents. Screen's thread only. */
final class PapersModel {
  private final Supplier<LocalDate> today;
  private final ObjectProperty<Optional<Paper>> first = none();
  private final ObjectProperty<Optional<Paper>> second = none();
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty birth = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Sex>> sex = none();
  private final StringProperty address = new SimpleStringProperty("");

  PapersModel(Supplier<LocalDate> today) {
    this.today = today;
  }

  private static <T> ObjectProperty<Optional<T>> none() {
    return new SimpleObjectProperty<>(Optional.empty());
  }

  ObjectProperty<Optional<Paper>> first() {
    return first;
  }

  ObjectProperty<Optional<Paper>> second() {
    return second;
  }

  StringProperty name() {
    return name;
  }

  StringProperty birth() {
    return birth;
  }

  ObjectProperty<Optional<Sex>> sex() {
    return sex;
  }

  StringProperty address() {
    return address;
  }

  /** The typed day in words; nothing where it is none. */
  ObservableValue<Message> understood() {
    return birth.map(typed ->
        day().map(day -> Message.of("date.understood", day.inJapanese())).orElse(Message.NONE));
  }

  private Optional<RegisterDate> day() {
    return DateEntry.parseBirth(birth.get(), today.get()) instanceof Parsed.Valid<RegisterDate> it
        ? Optional.of(it.value())
        : Optional.empty();
  }

  /** Why nothing can be compared yet. */
  Optional<Message> problem() {
    if (papers().isEmpty()) {
      return Optional.of(Message.of("identity.paper.missing"));
    }
    if (!birth.get().isBlank() && day().isEmpty()) {
      return Optional.of(Message.of("identity.paper.birth"));
    }
    return Stream.of(name, birth, address).allMatch(text -> text.get().isBlank())
        ? Optional.of(Message.of("identity.paper.nothing"))
        : Optional.empty();
  }

  private List<Paper> papers() {
    return Stream.of(first.get(), second.get()).flatMap(Optional::stream).distinct().toList();
  }

  /** Once there is no problem. */
  Claim.Papers claim() {
    return new Claim.Papers(papers(), name.get(), address.get(), day(), sex.get());
  }
}
