package jp.madoguchi.terminal.movement.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.text.Texts;

/** Whom the movement is about, and what is typed of each of them. */
final class PeoplePane extends VBox {
  private final Texts texts;
  private final NameFactory names;
  private final MovementViewModel model;
  private final FieldControls make;
  private final Optional<MemberList> list;
  private final VBox cards = new VBox();
  private final List<Carded> carded = new ArrayList<>();
  private final List<Carded> staying = new ArrayList<>();
  private final VBox rest = new VBox();

  private record Carded(PersonModel person, PersonCard card) {}

  /**
   * @param onward where Enter goes from the list of people
   */
  PeoplePane(
      Texts texts,
      NameFactory names,
      FieldControls make,
      MovementViewModel model,
      Runnable onward) {
    this.texts = texts;
    this.names = names;
    this.make = make;
    this.model = model;
    getStyleClass().add("members");
    cards.getStyleClass().add("members");
    rest.getStyleClass().add("members");
    list =
        model.movement().asks().whom().chosen()
            ? Optional.of(new MemberList(texts, names, model.people(), onward))
            : Optional.empty();
    list.ifPresent(getChildren()::add);
    model.people().forEach(this::card);
    model.people().addListener((ListChangeListener<PersonModel>) _ -> peopleChanged());
    model.others().forEach(this::other);
    model.household().joins().subscribe(_ -> refresh());
    getChildren().addAll(cards, rest, problem());
    if (model.takesMore()) {
      getChildren().add(more());
    }
    refresh();
  }

  private void card(PersonModel person) {
    PersonCard card =
        new PersonCard(
            texts,
            names,
            make,
            person,
            carded.size() + 1,
            model.movement().asks().marked(),
            it -> model.notice().asked(it));
    person.chosen().subscribe(_ -> refresh());
    person.field(Field.KIND).ifPresent(kind -> kind.text().subscribe(_ -> refresh()));
    carded.add(new Carded(person, card));
  }

  /** Members who stay: asked for their places where the head goes and two or more remain. */
  private void other(PersonModel person) {
    PersonCard card =
        new PersonCard(
            texts,
            names,
            make,
            person,
            model.people().size() + staying.size() + 1,
            false,
            _ -> List.of(Field.RELATIONSHIP));
    staying.add(new Carded(person, card));
  }

  private void peopleChanged() {
    carded.removeIf(each -> !model.people().contains(each.person()));
    for (PersonModel person : model.people()) {
      if (carded.stream().noneMatch(each -> each.person() == person)) {
        card(person);
      }
    }
    refresh();
  }

  private void refresh() {
    carded.forEach(each -> each.card().refresh());
    cards
        .getChildren()
        .setAll(
            carded.stream()
                .filter(each -> each.person().chosen().get())
                .filter(each -> !model.notice().asked(each.person()).isEmpty())
                .map(Carded::card)
                .toList());
    List<PersonCard> left = headless() ? stayers() : List.of();
    rest.getChildren().setAll(left);
    if (!left.isEmpty()) {
      rest.getChildren().addFirst(Parts.paragraph(texts.get("move.stay"), "section-title"));
    }
    rest.setVisible(!left.isEmpty());
    rest.setManaged(!left.isEmpty());
  }

  private List<PersonCard> stayers() {
    return staying.stream().filter(each -> !goes().test(each.person())).map(Carded::card).toList();
  }

  private Predicate<PersonModel> goes() {
    return other ->
        model.people().stream()
            .anyMatch(it -> it.number().equals(other.number()) && it.chosen().get());
  }

  /** Whether the head goes and two or more remain. */
  private boolean headless() {
    boolean headGoes =
        model.people().stream()
            .filter(person -> person.chosen().get())
            .flatMap(person -> person.before().stream())
            .anyMatch(record -> record.household().relationship().head());
    boolean leaves = model.notice().moves() || model.movement().terms().turn().leaves();
    return headGoes && leaves && stayers().size() >= 2;
  }

  private Label problem() {
    Label problem = Parts.paragraph("", "field-hint");
    problem.setId("move-members-problem");
    model.problem().subscribe(said -> PersonCard.speak(texts, problem, said));
    return problem;
  }

  private Node more() {
    Button add = new Button(texts.get("move.add"));
    add.setId("move-add");
    add.setOnAction(_ -> model.add(this::focus));
    Button remove = new Button(texts.get("move.remove"));
    remove.setId("move-remove");
    remove.setOnAction(_ -> model.removeLast());
    HBox row = Parts.row(add, remove);
    Runnable few = () -> remove.setDisable(model.people().size() < 2);
    model.people().addListener((ListChangeListener<PersonModel>) _ -> few.run());
    few.run();
    return row;
  }

  private void focus(PersonModel person) {
    carded.stream()
        .filter(each -> each.person() == person)
        .findFirst()
        .flatMap(each -> each.card().first())
        .ifPresent(Node::requestFocus);
  }

  /** Goes to somebody's resident record code, where it was just given. */
  void showCode(PersonModel person) {
    carded.stream()
        .filter(each -> each.person() == person)
        .findFirst()
        .flatMap(each -> each.card().control(FormFields.of(Field.RESIDENT_CODE)))
        .ifPresent(Node::requestFocus);
  }

  /** Where the keyboard begins. */
  Optional<Node> first() {
    return list.<Node>map(MemberList::first)
        .or(() -> carded.stream().findFirst().flatMap(each -> each.card().first()));
  }

  /** The control at which a finding speaks. */
  Optional<Node> control(Finding finding) {
    return carded.stream()
        .filter(each -> finding.member().filter(each.person().number()::equals).isPresent())
        .findFirst()
        .flatMap(each -> each.card().control(finding.field()))
        .or(this::first);
  }
}
