package jp.madoguchi.terminal.movement.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Asks.Belonging;
import jp.madoguchi.core.movement.Asks.Whom;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.sequel.Sequels;
import jp.madoguchi.core.movement.twin.Twin;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * The form of one movement of any kind. Every field is kept as a draft as soon as it changes;
 * checks speak at a field once it was touched, and at all of them when the clerk asks to see the
 * result. Screen's thread only.
 */
public final class MovementViewModel {
  private final Counter counter;
  private final Background background;
  private final FormOffice office;
  private final Subject subject;
  private final People makes;
  private final DateModel eventDate;
  private final DateModel notificationDate;
  private final Optional<AddressModel> address;
  private final List<FieldModel> shared;
  private final ObservableList<PersonModel> people = FXCollections.observableArrayList();
  private final List<PersonModel> others;
  private final HouseholdModel household;
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(true);
  private final TwinsModel twins = new TwinsModel(() -> changed(() -> {}));
  private final CodesModel codes;
  private final FormChecks checks;
  private final Relationships relationships = new Relationships();
  private int puts;
  private int looking;
  private Runnable afterLook = () -> {};
  private boolean restoring;
  private boolean givenUp;

  public MovementViewModel(
      Counter counter, Background background, FormOffice office, Subject subject) {
    this.counter = counter;
    this.background = background;
    this.office = office;
    this.subject = subject;
    makes = new People(subject);
    eventDate = new DateModel(FormFields.EVENT_DATE, office.clock()::today);
    notificationDate = new DateModel(FormFields.NOTIFICATION_DATE, office.clock()::today);
    List<Field> once = movement().asks().shared();
    address = once.contains(Field.TOWN) ? Optional.of(office.address()) : Optional.empty();
    shared =
        PersonModel.models(
            once.stream().filter(field -> !movement().asks().address().contains(field)).toList(),
            Map.of());
    household = new HouseholdModel(movement().asks().household());
    people.setAll(makes.first());
    others = makes.others();
    codes = new CodesModel(this, counter.codes(), background);
    checks = new FormChecks(this, counter.plans(), background);
    notificationDate.text().set(new RegisterDate.Calendar(office.clock().today()).inJapanese());
    notificationDate.touch();
    belongsHere();
    suggestRelationships();
    listen();
  }

  private void belongsHere() {
    if (household.asked() == Belonging.HERE) {
      subject
          .opened()
          .ifPresent(it -> {
            household.number().set(it.current().household().number().digits());
            household.members().set(it.household());
          });
    }
  }

  private void listen() {
    for (DateModel date : dates()) {
      date.text().subscribe((_, _) -> changed(date::touch));
    }
    address.ifPresent(model -> {
      model.search().subscribe((_, _) -> keep());
      model.town().subscribe((_, _) -> changed(() -> {}));
      Stream.of(model.lot(), model.building()).forEach(this::listen);
    });
    shared.forEach(this::listen);
    people.forEach(this::listen);
    others.forEach(this::listen);
    household.joins().subscribe((_, _) -> placed());
    household.number().subscribe((_, _) -> lookUpHousehold());
  }

  private void listen(PersonModel person) {
    person.fields().forEach(this::listen);
    person.chosen().subscribe((_, _) -> placed());
  }

  private void listen(FieldModel field) {
    field.text().subscribe((_, _) -> changed(field::touch));
  }

  /** Which kind of movement it is. */
  public Movement movement() {
    return subject.movement();
  }

  LocalDate today() {
    return office.clock().today();
  }

  /** From whose record the form was begun; empty for people who are new here. */
  public Optional<AddressNumber> resident() {
    return subject.opened().map(opened -> opened.current().number());
  }

  Subject subject() {
    return subject;
  }

  /** Names the form, as its draft. */
  public Ulid form() {
    return subject.draft();
  }

  /** Who is on the register and stands on the form, with their readings, moving or staying. */
  public Map<AddressNumber, String> residents() {
    Map<AddressNumber, String> readings = new HashMap<>();
    Stream.concat(people.stream(), others.stream())
        .flatMap(person -> person.before().stream())
        .forEach(record -> readings.put(record.number(), record.name().kana().value()));
    return readings;
  }

  public Purpose purpose() {
    return subject.purpose();
  }

  DateModel eventDate() {
    return eventDate;
  }

  DateModel notificationDate() {
    return notificationDate;
  }

  List<DateModel> dates() {
    return List.of(eventDate, notificationDate);
  }

  /** The new address, where the form asks for one. */
  Optional<AddressModel> address() {
    return address;
  }

  /** What is typed once for all, besides an address. */
  List<FieldModel> shared() {
    return shared;
  }

  ObservableList<PersonModel> people() {
    return people;
  }

  /** Members of the household with the relationship that they have, should they stay. */
  List<PersonModel> others() {
    return others;
  }

  HouseholdModel household() {
    return household;
  }

  /** What the checks say of the form as a whole. */
  ObjectProperty<Message> problem() {
    return problem;
  }

  /** Whether all that was typed is kept as a draft. */
  public ReadOnlyBooleanProperty kept() {
    return kept.getReadOnlyProperty();
  }

  /** Who on the form may be somebody known. */
  public TwinsModel twins() {
    return twins;
  }

  /** The addresses of the country, as far as they are known here. */
  AddressDictionary dictionary() {
    return office.dictionary();
  }

  /** Codes of this terminal for those who have none. */
  CodesModel codes() {
    return codes;
  }

  /** The form as it stands. */
  Notice notice() {
    return new Notice(
        movement(), dates(), address, shared, people, others, household, subject.household());
  }

  /** Whether somebody who is new here can be added. */
  boolean takesMore() {
    return movement().asks().whom() == Whom.NEWCOMERS && makes.returning().isEmpty();
  }

  /** Adds somebody who is new here; {@code arrived} once they stand on the form. */
  void add(Consumer<PersonModel> arrived) {
    background
        .call(() -> counter.numbers().person())
        .onSuccess(number -> {
          PersonModel more = makes.newcomer(number, people);
          listen(more);
          people.add(more);
          changed(() -> {});
          arrived.accept(more);
        })
        .start();
  }

  /**
   * The same notice of somebody who comes back: what was typed of the one whom they turned out to
   * be, but for the numbers, which they keep.
   *
   * @param draft the number of the new form
   */
  public Draft comingBack(Twin twin, Ulid draft) {
    Map<String, String> all = fields();
    people.stream()
        .filter(person -> person.number().equals(twin.entered()))
        .forEach(person -> person.keepAll(all));
    return new Draft(
        draft,
        counter.session().operator().id(),
        movement().code(),
        purpose(),
        FormDraft.comingBack(all, twin),
        office.clock().now());
  }

  /** Takes somebody off the form who is entered by a form of their own; whether any are left. */
  public boolean leaves(AddressNumber number) {
    if (people.size() > 1) {
      people.removeIf(person -> person.number().equals(number));
      changed(() -> {});
      return true;
    }
    return false;
  }

  /** Takes the last one off the form who is new here; one stays. */
  void removeLast() {
    if (takesMore() && people.size() > 1) {
      people.removeLast();
      changed(() -> {});
    }
  }

  private void placed() {
    checks.speak();
    if (!restoring) {
      suggestRelationships();
    }
    changed(() -> {});
  }

  private void suggestRelationships() {
    if (movement().asks().whom().chosen()) {
      relationships.suggest(people, this::goes, household.joins().get());
    }
  }

  private boolean goes(PersonModel person) {
    return person.chosen().get() && notice().moves();
  }

  /** Who lives in a household is shown before anybody joins it; the look is logged. */
  private void lookUpHousehold() {
    if (household.asked() == Belonging.HERE) {
      return;
    }
    household.members().set(List.of());
    household
        .typed()
        .ifPresent(number -> {
          looking++;
          background
              .call(() -> counter.records().household(purpose(), number))
              .onSuccess(members -> {
                if (household.typed().filter(number::equals).isPresent()) {
                  household.members().set(members);
                  changed(() -> {});
                }
                afterLook();
              })
              .andFinally(() -> looking--)
              .start();
        });
    changed(() -> {});
  }

  /** Whoever asked for the result before the household was there gets it now. */
  private void afterLook() {
    if (looking == 0) {
      Runnable waits = afterLook;
      afterLook = () -> {};
      waits.run();
    }
  }

  private void changed(Runnable touch) {
    if (!restoring) {
      touch.run();
      keep();
    }
    checks.again();
  }

  /**
   * Checks everything; hands over the result, or the first field in whose way something stands.
   *
   * @param at is told the stable name of that field, and whose it is
   * @param suspected runs where something is to be said first of somebody alike
   */
  public void review(Consumer<MovementReview> ready, Consumer<Finding> at, Runnable suspected) {
    if (looking > 0) {
      afterLook = () -> review(ready, at, suspected);
      return;
    }
    touchAll();
    checks.now(judged -> {
      List<Finding> blocking = judged.findings().stream().filter(Finding::blocks).toList();
      if (!blocking.isEmpty()) {
        at.accept(blocking.getFirst());
        return;
      }
      if (!twins.unsaid().isEmpty()) {
        suspected.run();
        return;
      }
      if (!twins.fit()) {
        problem.set(Message.of("twin.tooMany"));
        return;
      }
      List<Rule> alerts = judged.findings().stream().map(Finding::rule).distinct().toList();
      ready.accept(
          new MovementReview(
              judged.proposal(),
              alerts,
              Sequels.of(movement(), judged.proposal()),
              people.stream()
                  .collect(Collectors.toMap(PersonModel::number, it -> twins.words(it.number()))),
              purpose(),
              subject.draft(),
              subject.instead()));
    });
  }

  private void touchAll() {
    checks.speak();
    dates().forEach(DateModel::touch);
    address.ifPresent(model -> model.fields().forEach(FieldModel::touch));
    shared.forEach(FieldModel::touch);
    Stream.concat(people.stream(), others.stream())
        .flatMap(person -> person.fields().stream())
        .forEach(FieldModel::touch);
  }

  /** Gives the form up: its draft is forgotten, then {@code done} runs. */
  public void discard(Runnable done) {
    givenUp = true;
    background
        .call(() -> {
          counter.drafts().discard(subject.draft());
          return true;
        })
        .onSuccess(_ -> done.run())
        .start();
  }

  /** Fills in what the page knows from which the form was begun; it counts as typed. */
  public void begin(Beginning with) {
    if (movement().asks().whom() == Whom.MEMBERS) {
      people.forEach(person -> person.chosen().set(with.chosen().contains(person.number())));
    }
    with.event()
        .ifPresent(day -> eventDate.text().set(new RegisterDate.Calendar(day).inJapanese()));
  }

  /** Fills the form in from a draft. */
  public void restore(Draft draft) {
    restoring = true;
    Map<String, String> fields = draft.fields();
    List<PersonModel> newcomers = new ArrayList<>(people);
    for (AddressNumber number : FormDraft.newcomers(draft)) {
      if (takesMore() && people.stream().noneMatch(it -> it.number().equals(number))) {
        newcomers.add(makes.newcomer(number, newcomers));
      }
    }
    newcomers.stream().skip(people.size()).forEach(this::listen);
    people.setAll(newcomers);
    dates().forEach(date -> date.text().set(fields.getOrDefault(date.name(), date.text().get())));
    address.ifPresent(model -> model.restore(fields));
    shared.forEach(
        field -> Optional.ofNullable(fields.get(field.name())).ifPresent(field.text()::set));
    household.restore(fields);
    twins.restore(fields);
    people.forEach(person -> person.restore(fields));
    others.forEach(other -> other.restore(FormDraft.ofOthers(fields)));
    people.stream().filter(this::goes).forEach(relationships::keep);
    restoring = false;
    checks.again();
  }

  private void keep() {
    if (restoring || givenUp) {
      return;
    }
    counter
        .drafts()
        .put(
            new Draft(
                subject.draft(),
                counter.session().operator().id(),
                movement().code(),
                purpose(),
                fields(),
                office.clock().now()));
    write();
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>(FormDraft.about(subject, people, takesMore()));
    dates().forEach(date -> fields.put(date.name(), date.text().get()));
    address.ifPresent(model -> model.keep(fields));
    shared.forEach(field -> fields.put(field.name(), field.text().get()));
    household.keep(fields);
    twins.keep(fields);
    people.forEach(person -> person.keep(fields));
    others.forEach(other -> FormDraft.keepOther(other, fields));
    return fields;
  }

  private void write() {
    int mine = ++puts;
    kept.set(false);
    background
        .call(() -> {
          counter.drafts().write();
          return true;
        })
        .onSuccess(_ -> {
          if (mine == puts) {
            kept.set(true);
          }
        })
        .start();
  }
}
