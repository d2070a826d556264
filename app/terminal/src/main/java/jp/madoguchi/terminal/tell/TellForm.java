package jp.madoguchi.terminal.tell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.TellDesk;
import jp.madoguchi.core.tell.TellTerms;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.text.Message;

/** What is typed of a registration. Screen's thread only. */
final class TellForm {
  final StringProperty from = new SimpleStringProperty("");
  final StringProperty until = new SimpleStringProperty("");
  final StringProperty postal = new SimpleStringProperty("");
  final StringProperty address = new SimpleStringProperty("");

  /** Something typed cannot be read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String field) {
      super(field);
    }
  }

  /**
   * What is usual: from today, or from the day after what ends soon, for as long as is usual.
   * Nothing where one runs on, so that a key that is pressed twice registers nothing.
   */
  void usual(List<Registration> registrations, LocalDate today, TellTerms terms) {
    List<Registration> standing =
        registrations.stream()
            .filter(Registration::stands)
            .filter(it -> it.period().until().filter(today::isAfter).isEmpty())
            .toList();
    boolean runs =
        standing.stream()
            .anyMatch(it ->
                it.period().until().filter(end -> !end.isAfter(soon(today, terms))).isEmpty());
    LocalDate begin =
        standing.stream()
            .flatMap(it -> it.period().until().stream())
            .map(end -> end.plusDays(1))
            .max(LocalDate::compareTo)
            .orElse(today);
    from.set(runs ? "" : TellWords.day(begin));
    until.set(runs ? "" : TellWords.day(terms.end(begin)));
    postal.set("");
    address.set("");
  }

  private static LocalDate soon(LocalDate today, TellTerms terms) {
    return today.plusDays(terms.days());
  }

  /** Whether a date that is typed can be read, in words. */
  static Message understood(String typed, LocalDate today) {
    return DateEntry.parse(typed, today)
        .toOptional()
        .map(date -> Message.of("date.understood", date.inJapanese()))
        .orElse(Message.NONE);
  }

  TellDesk.Wish wish(LocalDate today) throws Unreadable {
    LocalDate begin = day(from, today, "from");
    Optional<LocalDate> end =
        until.get().isBlank() ? Optional.empty() : Optional.of(day(until, today, "until"));
    if (end.filter(begin::isAfter).isPresent()) {
      throw new Unreadable("until");
    }
    return new TellDesk.Wish(new Registration.Period(begin, end), elsewhere());
  }

  private Registration.Elsewhere elsewhere() throws Unreadable {
    ExactText where =
        ExactText.parse(address.get().strip())
            .toOptional()
            .filter(it -> it.value().length() <= Registration.Elsewhere.LONGEST)
            .orElseThrow(() -> new Unreadable("address"));
    Optional<PostalCode> code =
        postal.get().isBlank()
            ? Optional.empty()
            : Optional.of(
                PostalCode.parse(postal.get())
                    .toOptional()
                    .orElseThrow(() -> new Unreadable("postal")));
    if (where.isEmpty() && code.isPresent()) {
      throw new Unreadable("address");
    }
    return new Registration.Elsewhere(code, where);
  }

  private static LocalDate day(StringProperty typed, LocalDate today, String field)
      throws Unreadable {
    return DateEntry.parse(typed.get(), today)
        .toOptional()
        .filter(RegisterDate.Calendar.class::isInstance)
        .map(RegisterDate::sortKey)
        .orElseThrow(() -> new Unreadable(field));
  }
}
