package jp.madoguchi.terminal.movement.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.within.MoveWithinFields;
import jp.madoguchi.core.movement.within.MoveWithinForm;
import jp.madoguchi.core.movement.within.MoveWithinPlan;
import jp.madoguchi.core.movement.within.MoveWithinRules;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.Romaji;
import jp.madoguchi.core.value.Parsed;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * The form of a move within the municipality. Every field is kept as a draft as soon as it changes;
 * checks speak at a field once it was touched, and at all fields when the clerk asks to see the
 * result. Screen's thread only.
 */
public final class MoveWithinViewModel {
  /** The draft's form name. */
  public static final String FORM = "move-within";

  private static final List<String> FIELDS =
      List.of(
          MoveWithinFields.MEMBERS,
          MoveWithinFields.EVENT_DATE,
          MoveWithinFields.NOTIFICATION_DATE,
          MoveWithinFields.TOWN,
          MoveWithinFields.LOT,
          MoveWithinFields.BUILDING);
  private static final int CANDIDATES = 60;

  /** The draft's name of the resident it was begun for. */
  static final String RESIDENT = "resident";

  /** The draft's name of the item of the work list that it takes the place of. */
  static final String INSTEAD = "instead";

  private final Counter counter;
  private final Background background;
  private final Clock clock;
  private final AddressDictionary dictionary;
  private final Municipality municipality;
  private final MoveWithinRules rules;
  private final Purpose purpose;
  private final Ulid draft;
  private final Optional<Ulid> instead;
  private final ResidentRecord resident;
  private final List<MemberModel> members;
  private final StringProperty eventDate = new SimpleStringProperty("");
  private final StringProperty notificationDate = new SimpleStringProperty("");
  private final StringProperty townSearch = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Town>> town = new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty lot = new SimpleStringProperty("");
  private final StringProperty building = new SimpleStringProperty("");
  private final ObservableList<Town> candidates = FXCollections.observableArrayList();
  private final Map<String, ObjectProperty<Message>> problems = new HashMap<>();
  private final Map<String, ObjectProperty<Message>> understood = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(true);
  private int puts;
  private boolean restoring;
  private boolean givenUp;

  /**
   * What the form is filled in with.
   *
   * @param instead the item of the work list that the entry takes the place of
   */
  public record Subject(
      ResidentRecord resident,
      List<ResidentRecord> household,
      Purpose purpose,
      Optional<Ulid> instead) {
    /** An entry of its own. */
    public Subject(ResidentRecord resident, List<ResidentRecord> household, Purpose purpose) {
      this(resident, household, purpose, Optional.empty());
    }
  }

  /** What the office knows. */
  public record Office(Clock clock, AddressDictionary dictionary, Municipality municipality) {}

  public MoveWithinViewModel(
      Counter counter, Background background, Office office, Subject subject, Ulid draft) {
    this.counter = counter;
    this.background = background;
    clock = office.clock();
    dictionary = office.dictionary();
    municipality = office.municipality();
    rules = new MoveWithinRules(municipality);
    purpose = subject.purpose();
    instead = subject.instead();
    resident = subject.resident();
    this.draft = draft;
    members = subject.household().stream().map(MemberModel::new).toList();
    notificationDate.set(new RegisterDate.Calendar(clock.today()).inJapanese());
    touched.add(MoveWithinFields.NOTIFICATION_DATE);
    preselect();
    listen();
  }

  private void preselect() {
    for (MemberModel member : members) {
      member.moves().set(member.resident().number().equals(resident.number()));
    }
    suggestRelationships();
  }

  private void listen() {
    for (MemberModel member : members) {
      member.moves().subscribe((_, _) -> membersChanged());
      member.name().subscribe((_, _) -> changed(MoveWithinFields.MEMBERS));
      member.kana().subscribe((_, _) -> changed(MoveWithinFields.MEMBERS));
      member.relationship().subscribe((_, _) -> changed(MoveWithinFields.MEMBERS));
    }
    eventDate.subscribe((_, typed) -> dateChanged(MoveWithinFields.EVENT_DATE, typed));
    notificationDate.subscribe(
        (_, typed) -> dateChanged(MoveWithinFields.NOTIFICATION_DATE, typed));
    townSearch.subscribe((_, typed) -> lookUp(typed));
    town.subscribe((_, chosen) -> townChosen(chosen));
    lot.subscribe((_, _) -> changed(MoveWithinFields.LOT));
    building.subscribe((_, _) -> changed(MoveWithinFields.BUILDING));
    explain(MoveWithinFields.NOTIFICATION_DATE, notificationDate.get());
  }

  /** Whom the form was begun for. */
  AddressNumber resident() {
    return resident.number();
  }

  /** Under which id the form is kept once something was typed. */
  Ulid draft() {
    return draft;
  }

  List<MemberModel> members() {
    return members;
  }

  public StringProperty eventDate() {
    return eventDate;
  }

  public StringProperty notificationDate() {
    return notificationDate;
  }

  public StringProperty townSearch() {
    return townSearch;
  }

  public ObjectProperty<Optional<Town>> town() {
    return town;
  }

  public StringProperty lot() {
    return lot;
  }

  public StringProperty building() {
    return building;
  }

  /** Whether all that was typed is kept as a draft. */
  public ReadOnlyBooleanProperty kept() {
    return kept.getReadOnlyProperty();
  }

  /** Towns that fit what was typed. */
  public ObservableList<Town> candidates() {
    return candidates;
  }

  public Purpose purpose() {
    return purpose;
  }

  ObjectProperty<Message> problem(String field) {
    return problems.computeIfAbsent(field, _ -> new SimpleObjectProperty<>(Message.NONE));
  }

  ObjectProperty<Message> understood(String field) {
    return understood.computeIfAbsent(field, _ -> new SimpleObjectProperty<>(Message.NONE));
  }

  /** Whether a part of the household moves and so founds one of its own. */
  public boolean newHousehold() {
    return members.stream().anyMatch(member -> !member.moves().get());
  }

  /** The form as it stands. */
  public MoveWithinForm form() {
    return new MoveWithinForm(
        members.stream().map(MemberModel::form).toList(),
        eventDate.get(),
        notificationDate.get(),
        town.get(),
        lot.get(),
        building.get(),
        newHousehold());
  }

  /** Checks everything and, where nothing blocks, hands over the plan. */
  public void review(Consumer<MoveWithinReview> ready) {
    List<Finding> findings = findings();
    showAll(findings);
    if (findings.stream().anyMatch(Finding::blocks)) {
      return;
    }
    LocalDate today = clock.today();
    MoveWithinForm form = form();
    List<Rule> toAcknowledge = findings.stream().map(Finding::rule).distinct().toList();
    background
        .call(() -> MoveWithinPlan.of(form, household(), counter.numbers().household(), today))
        .onSuccess(plan ->
            ready.accept(new MoveWithinReview(plan, toAcknowledge, purpose, draft, instead)))
        .start();
  }

  /** The field to go to first after a check, by its name. */
  public Optional<String> firstProblem() {
    return findings().stream().filter(Finding::blocks).map(Finding::field).findFirst();
  }

  /** Fills the form in from a draft. */
  public void restore(Draft kept) {
    restoring = true;
    Map<String, String> fields = kept.fields();
    members.forEach(member -> member.restore(fields));
    eventDate.set(fields.getOrDefault(MoveWithinFields.EVENT_DATE, ""));
    notificationDate.set(fields.getOrDefault(MoveWithinFields.NOTIFICATION_DATE, ""));
    lot.set(fields.getOrDefault(MoveWithinFields.LOT, ""));
    building.set(fields.getOrDefault(MoveWithinFields.BUILDING, ""));
    townSearch.set(fields.getOrDefault("townSearch", ""));
    String name = fields.getOrDefault(MoveWithinFields.TOWN, "");
    String postal = fields.getOrDefault("postalCode", "");
    dictionary.byPostalCode(postal, Integer.MAX_VALUE).stream()
        .filter(found -> found.name().equals(name))
        .findFirst()
        .ifPresent(found -> town.set(Optional.of(found)));
    restoring = false;
  }

  /** The resident a draft was begun for. */
  public static Optional<String> residentOf(Draft kept) {
    return Optional.ofNullable(kept.fields().get(RESIDENT));
  }

  /** The item of the work list that a draft was begun for. */
  public static Optional<Ulid> insteadOf(Draft kept) {
    return Optional.ofNullable(kept.fields().get(INSTEAD)).map(Ulid::new);
  }

  private List<ResidentRecord> household() {
    return members.stream().map(MemberModel::resident).toList();
  }

  private List<Finding> findings() {
    return rules.check(form(), household(), clock.today());
  }

  private void membersChanged() {
    if (!restoring) {
      suggestRelationships();
    }
    changed(MoveWithinFields.MEMBERS);
  }

  /** In a new household the first mover is offered as its head, a spouse as the head's. */
  private void suggestRelationships() {
    boolean headFound = false;
    for (MemberModel member : members) {
      if (!member.moves().get() || !newHousehold()) {
        member.relationship().set("");
      } else if (!headFound) {
        member.relationship().set("世帯主");
        headFound = true;
      } else if (member.relationship().get().equals("世帯主")) {
        member.relationship().set("");
      }
    }
  }

  private void dateChanged(String field, String typed) {
    explain(field, typed);
    changed(field);
  }

  private void explain(String field, String typed) {
    understood(field)
        .set(
            switch (DateEntry.parse(typed, clock.today())) {
              case Parsed.Valid<RegisterDate>(RegisterDate date) ->
                  Message.of("date.understood", date.inJapanese());
              case Parsed.Invalid<RegisterDate> _ -> Message.NONE;
            });
  }

  private void lookUp(String typed) {
    String text = Romaji.toKatakana(typed).strip();
    candidates.setAll(
        text.isEmpty()
            ? List.of()
            : text.chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == '－')
                ? dictionary.byPostalCode(text, CANDIDATES)
                : dictionary.within(municipality.code(), text, CANDIDATES));
    keep();
  }

  private void townChosen(Optional<Town> chosen) {
    understood(MoveWithinFields.TOWN)
        .set(
            chosen
                .map(t -> Message.of("move.town.chosen", t.postalCode().withHyphen(), t.oneLine()))
                .orElse(Message.NONE));
    changed(MoveWithinFields.TOWN);
  }

  /** Keeps the draft and lets the checks of this field speak. */
  private void changed(String field) {
    keep();
    touched.add(field);
    showTouched(findings());
  }

  private void showAll(List<Finding> findings) {
    touched.addAll(FIELDS);
    showTouched(findings);
  }

  /** One field can make another one wrong or right, so all that were touched speak anew. */
  private void showTouched(List<Finding> findings) {
    for (String field : touched) {
      if (field.equals(MoveWithinFields.MEMBERS)) {
        showMembers(findings);
      } else {
        show(field, findings);
      }
    }
  }

  private void show(String field, List<Finding> findings) {
    problem(field)
        .set(
            findings.stream()
                .filter(finding -> finding.field().equals(field))
                .findFirst()
                .map(finding -> Message.of("rule." + finding.rule() + "." + field))
                .orElse(Message.NONE));
  }

  private void showMembers(List<Finding> findings) {
    show(MoveWithinFields.MEMBERS, findings);
    for (MemberModel member : members) {
      member
          .problem()
          .set(
              findings.stream()
                  .filter(f -> f.member().filter(member.resident().number()::equals).isPresent())
                  .findFirst()
                  .map(finding -> Message.of("rule." + finding.rule() + "." + finding.field()))
                  .orElse(Message.NONE));
    }
  }

  /** Gives the form up: its draft is forgotten, then {@code done} runs. */
  public void discard(Runnable done) {
    givenUp = true;
    background
        .call(() -> {
          counter.drafts().discard(draft);
          return true;
        })
        .onSuccess(_ -> done.run())
        .start();
  }

  private void keep() {
    if (restoring || givenUp) {
      return;
    }
    Map<String, String> fields = new HashMap<>();
    members.forEach(member -> member.keep(fields));
    fields.put(RESIDENT, resident.number().digits());
    instead.ifPresent(item -> fields.put(INSTEAD, item.text()));
    fields.put(MoveWithinFields.EVENT_DATE, eventDate.get());
    fields.put(MoveWithinFields.NOTIFICATION_DATE, notificationDate.get());
    fields.put(MoveWithinFields.LOT, lot.get());
    fields.put(MoveWithinFields.BUILDING, building.get());
    fields.put("townSearch", townSearch.get());
    fields.put(MoveWithinFields.TOWN, town.get().map(Town::name).orElse(""));
    fields.put("postalCode", town.get().map(t -> t.postalCode().digits()).orElse(""));
    counter
        .drafts()
        .put(
            new Draft(
                draft, counter.session().operator().id(), FORM, purpose, fields, clock.now()));
    write();
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
