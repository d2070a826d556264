package jp.madoguchi.terminal.restraint;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.restraint.Elsewhere;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Perpetrator;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.RestraintDesk;
import jp.madoguchi.core.restraint.Scope;
import jp.madoguchi.core.text.ExactText;

/** What is typed on the page of measures. Screen's thread only. */
final class MeasureForm {
  private static final Set<Process> USUAL = EnumSet.of(Process.LOOK_UP, Process.PRINT);

  final StringProperty from = new SimpleStringProperty("");
  final StringProperty until = new SimpleStringProperty("");
  final StringProperty reference = new SimpleStringProperty("");
  final StringProperty name = new SimpleStringProperty("");
  final StringProperty number = new SimpleStringProperty("");
  final StringProperty birth = new SimpleStringProperty("");
  final StringProperty address = new SimpleStringProperty("");
  final StringProperty note = new SimpleStringProperty("");
  final StringProperty forwarding = new SimpleStringProperty("");
  final StringProperty reason = new SimpleStringProperty("");
  final StringProperty minutes = new SimpleStringProperty("30");
  final ObjectProperty<Optional<Sex>> sex = new SimpleObjectProperty<>(Optional.empty());
  final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(Reach.PERSON);
  final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.ERROR);
  final ObjectProperty<Elsewhere> where = new SimpleObjectProperty<>(Elsewhere.KIOSK);
  final Set<Process> processes = EnumSet.copyOf(USUAL);
  final Set<Scope> scopes = EnumSet.allOf(Scope.class);
  final Set<AddressNumber> together = new LinkedHashSet<>();

  /** Something typed cannot be read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String field) {
      super(field);
    }
  }

  /** Clears what was typed about somebody else's measure. */
  void clear() {
    for (StringProperty each :
        List.of(from, until, reference, name, number, birth, address, note, forwarding, reason)) {
      each.set("");
    }
    together.clear();
    restrain(USUAL);
    reach.set(Reach.PERSON);
    level.set(Level.ERROR);
  }

  /** Shows a measure as it stands, to be changed. */
  void show(Measure measure) {
    restrain(measure.processes());
    reach.set(measure.reach());
    level.set(measure.level());
    from.set(RegisterDate.of(measure.from()).inJapanese());
    until.set(measure.until().map(end -> RegisterDate.of(end).inJapanese()).orElse(""));
    reason.set(measure.ground() instanceof Ground.Plain(ExactText because) ? because.value() : "");
  }

  private void restrain(Set<Process> these) {
    processes.clear();
    processes.addAll(these);
  }

  RestraintDesk.Application application(LocalDate today) throws Unreadable {
    if (reference.get().isBlank()) {
      throw new Unreadable("reference");
    }
    Perpetrator perpetrator =
        new Perpetrator(
            text(name, "name"),
            number(),
            birth.get().isBlank() ? Optional.empty() : Optional.of(birthDate(today)),
            sex.get(),
            text(address, "address"),
            text(note, "note"));
    return new RestraintDesk.Application(
        List.copyOf(together),
        from.get().isBlank() ? today : day(from, "from", today),
        text(reference, "reference"),
        scopes,
        perpetrator,
        text(forwarding, "forwarding"));
  }

  /** A measure other than for support, with this number among the person's. */
  Measure plain(int its, LocalDate today) throws Unreadable {
    LocalDate first = from.get().isBlank() ? today : day(from, "from", today);
    Optional<LocalDate> last =
        until.get().isBlank() ? Optional.empty() : Optional.of(day(until, "until", today));
    if (processes.isEmpty()) {
      throw new Unreadable("processes");
    }
    if (last.filter(end -> end.isBefore(first)).isPresent()) {
      throw new Unreadable("until");
    }
    Ground ground = new Ground.Plain(text(reason, "reason"));
    return new Measure(its, reach.get(), processes, level.get(), first, last, ground);
  }

  /** Until when a measure is renewed; a year more where nothing was typed. */
  LocalDate renewal(Measure measure, LocalDate today) throws Unreadable {
    return until.get().isBlank()
        ? measure.renewed().orElseThrow(() -> new Unreadable("until"))
        : day(until, "until", today);
  }

  Duration length() throws Unreadable {
    try {
      Duration length = Duration.ofMinutes(Long.parseLong(minutes.get().strip()));
      if (length.isPositive() && length.compareTo(jp.madoguchi.core.restraint.Lift.LONGEST) <= 0) {
        return length;
      }
    } catch (NumberFormatException notANumber) {
      throw new Unreadable("minutes");
    }
    throw new Unreadable("minutes");
  }

  String reason() throws Unreadable {
    String said = reason.get().strip();
    if (said.isEmpty() || said.length() > jp.madoguchi.core.restraint.Lift.LONGEST_REASON) {
      throw new Unreadable("reason");
    }
    return said;
  }

  private Optional<AddressNumber> number() throws Unreadable {
    if (number.get().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        AddressNumber.parse(number.get()).toOptional().orElseThrow(() -> new Unreadable("number")));
  }

  private RegisterDate birthDate(LocalDate today) throws Unreadable {
    return DateEntry.parseBirth(birth.get(), today)
        .toOptional()
        .orElseThrow(() -> new Unreadable("birth"));
  }

  private static LocalDate day(StringProperty typed, String field, LocalDate today)
      throws Unreadable {
    return DateEntry.parseBirth(typed.get(), today)
        .toOptional()
        .filter(RegisterDate.Calendar.class::isInstance)
        .map(RegisterDate::sortKey)
        .orElseThrow(() -> new Unreadable(field));
  }

  private static ExactText text(StringProperty typed, String field) throws Unreadable {
    return ExactText.parse(typed.get().strip())
        .toOptional()
        .orElseThrow(() -> new Unreadable(field));
  }
}
