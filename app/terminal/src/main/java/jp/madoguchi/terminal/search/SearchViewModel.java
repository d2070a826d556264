package jp.madoguchi.terminal.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.BirthEntry;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.QueryTooWide;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.search.Match;
import jp.madoguchi.core.search.MatchDesk;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.Romaji;
import jp.madoguchi.core.value.Parsed;
import jp.madoguchi.terminal.reception.CaseViewModel;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/** A search within a case. Screen's thread only. */
public final class SearchViewModel {
  private final Counter counter;
  private final Background background;
  private final Supplier<LocalDate> today;
  private final Supplier<Consumer<OpenedRecord>> opening;
  private final CaseViewModel theCase;
  private final StringProperty kana = new SimpleStringProperty("");
  private final StringProperty birth = new SimpleStringProperty("");
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty number = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Sex>> sex = new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty history = new SimpleBooleanProperty();
  private final ObjectProperty<Message> kanaProblem = message();
  private final ObjectProperty<Message> kanaUnderstood = message();
  private final ObjectProperty<Message> birthProblem = message();
  private final ObjectProperty<Message> birthUnderstood = message();
  private final ObjectProperty<Message> numberProblem = message();
  private final ObjectProperty<Message> outcome = message();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObservableList<Seen> found = FXCollections.observableArrayList();
  private final Map<AddressNumber, Match> matches = new HashMap<>();

  /**
   * @param opening asked when a record is to be opened; is handed the record once it is there
   */
  public SearchViewModel(
      Counter counter,
      Background background,
      Supplier<LocalDate> today,
      Supplier<Consumer<OpenedRecord>> opening) {
    this.counter = counter;
    this.background = background;
    this.today = today;
    this.opening = opening;
    theCase = new CaseViewModel(counter, background);
    birth.subscribe(this::understand);
    kana.subscribe(this::read);
  }

  private static ObjectProperty<Message> message() {
    return new SimpleObjectProperty<>(Message.NONE);
  }

  /** For whom one searches, and why. */
  public CaseViewModel theCase() {
    return theCase;
  }

  /** The name, in kana, in Latin letters, or as it is written. */
  public StringProperty kana() {
    return kana;
  }

  public StringProperty birth() {
    return birth;
  }

  public StringProperty address() {
    return address;
  }

  public StringProperty number() {
    return number;
  }

  public ObjectProperty<Optional<Sex>> sex() {
    return sex;
  }

  /** Whether former names and addresses count too. */
  public BooleanProperty history() {
    return history;
  }

  public ObjectProperty<Message> kanaProblem() {
    return kanaProblem;
  }

  /** Which reading was understood where Latin letters were typed. */
  public ObjectProperty<Message> kanaUnderstood() {
    return kanaUnderstood;
  }

  public ObjectProperty<Message> birthProblem() {
    return birthProblem;
  }

  public ObjectProperty<Message> birthUnderstood() {
    return birthUnderstood;
  }

  public ObjectProperty<Message> numberProblem() {
    return numberProblem;
  }

  /** How many were found, or why nobody. */
  public ObjectProperty<Message> outcome() {
    return outcome;
  }

  public BooleanProperty busy() {
    return busy;
  }

  public ObservableList<Seen> found() {
    return found;
  }

  /** Looks for residents; does nothing but say what is missing where something is. */
  public void search() {
    boolean asked = theCase.open().get().isPresent() || theCase.complete();
    Optional<ResidentQuery> query = query();
    if (asked && query.isPresent() && !busy.get()) {
      theCase.within(it -> search(it.purpose(), query.get()));
    }
  }

  private void search(Purpose purpose, ResidentQuery query) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    found.clear();
    background
        .call(() -> counter.matches().rank(query, counter.records().search(purpose, query)))
        .onSuccess(this::show)
        .onFailure(QueryTooWide.class, _ -> kanaProblem.set(Message.of("search.E18")))
        .andFinally(() -> busy.set(false))
        .start();
  }

  /** Opens a record that was found; the access is logged before it shows. */
  public void open(Seen chosen) {
    theCase.within(it -> open(it.purpose(), chosen.record().number()));
  }

  private void open(Purpose purpose, AddressNumber number) {
    Consumer<OpenedRecord> opened = opening.get();
    background
        .call(() -> counter.records().open(purpose, number))
        .onSuccess(record -> record.ifPresent(opened))
        .start();
  }

  /** Why somebody is in the list, where the list does not show it by itself. */
  public Message why(Seen seen) {
    Match match = matches.getOrDefault(seen.record().number(), Match.PLAIN);
    return match.why() == Match.Why.VARIANT || !match.words().isEmpty()
        ? Message.of("search.why." + match.why(), match.words())
        : Message.NONE;
  }

  private void show(List<MatchDesk.Hit> residents) {
    matches.clear();
    residents.forEach(hit -> matches.put(hit.seen().record().number(), hit.match()));
    found.setAll(residents.stream().map(MatchDesk.Hit::seen).toList());
    if (residents.isEmpty()) {
      outcome.set(Message.of("search.nobody"));
    } else if (residents.size() == RecordDesk.LIMIT) {
      outcome.set(Message.of("search.many", RecordDesk.LIMIT));
    } else {
      outcome.set(Message.of("search.found", residents.size()));
    }
  }

  private Optional<ResidentQuery> query() {
    kanaProblem.set(Message.NONE);
    numberProblem.set(Message.NONE);
    outcome.set(Message.NONE);
    Optional<PersonalNumber> person = Optional.empty();
    if (!number.get().isBlank()) {
      person = PersonalNumber.parse(number.get()).toOptional();
      if (person.isEmpty()) {
        numberProblem.set(Message.of("search.number.wrong"));
        return Optional.empty();
      }
    }
    Optional<BirthCriterion> days = Optional.empty();
    if (!birth.get().isBlank()) {
      days = BirthEntry.parse(birth.get(), today.get()).toOptional();
      if (days.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new ResidentQuery(
            person, kana.get().strip(), days, sex.get(), address.get().strip(), history.get()));
  }

  private void understand(String typed) {
    birthProblem.set(Message.NONE);
    birthUnderstood.set(Message.NONE);
    if (typed.isBlank()) {
      return;
    }
    switch (BirthEntry.parse(typed, today.get())) {
      case Parsed.Valid<BirthCriterion>(BirthCriterion meant) -> birthUnderstood.set(words(meant));
      case Parsed.Invalid<BirthCriterion>(var flaw) -> birthProblem.set(Message.of("date." + flaw));
    }
  }

  private static Message words(BirthCriterion meant) {
    return switch (meant) {
      case BirthCriterion.On(var date) -> Message.of("date.understood", date.inJapanese());
      case BirthCriterion.Between(var first, var last) ->
          Message.of("search.birth.range", words(first), words(last));
      case BirthCriterion.NotKnown() -> Message.of("search.birth.unknown");
    };
  }

  /** An end of a range, or nothing where the range is open there. */
  private static String words(LocalDate day) {
    if (day.equals(RegisterDate.NOTHING_KNOWN_KEY) || day.equals(RegisterDate.LAST_DAY)) {
      return "";
    }
    return day.isBefore(RegisterDate.FIRST_DAY)
        ? day.toString()
        : RegisterDate.of(day).inJapanese();
  }

  private void read(String typed) {
    String reading = Romaji.toKatakana(typed).strip();
    boolean latin =
        !reading.equals(typed.strip()) && NamePattern.typed(reading).beginnings().isPresent();
    kanaUnderstood.set(latin ? Message.of("search.kana.understood", reading) : Message.NONE);
  }
}
