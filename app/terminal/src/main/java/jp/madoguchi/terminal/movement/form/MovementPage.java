package jp.madoguchi.terminal.movement.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Asks.Belonging;
import jp.madoguchi.core.movement.Asks.Whom;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.clipboard.Held;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** The notice of a movement, field by field. */
public final class MovementPage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final MovementViewModel model;
  private final Supplier<Consumer<MovementReview>> reviewing;
  private final Supplier<Consumer<MovementViewModel>> discarding;
  private final Runnable comparing;
  private final CommandButton suspicions;
  private final CommandButton giving;
  private final FieldControls make;
  private final PeoplePane people;
  private final Map<String, Node> fields = new HashMap<>();
  private final SettledField eventDate;
  private final SettledField notificationDate;
  private final Label draft = Parts.label("", "field-hint");
  private final VBox place = new VBox();
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param reviewing asked when the result is to be seen; is handed it once it is worked out
   * @param discarding asked when the form is given up; is handed it once its draft is forgotten
   * @param comparing shows those whom somebody on the form may be
   */
  public MovementPage(
      Texts texts,
      Commands commands,
      NameFactory names,
      MovementViewModel model,
      Supplier<Consumer<MovementReview>> reviewing,
      Supplier<Consumer<MovementViewModel>> discarding,
      Runnable comparing) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.reviewing = reviewing;
    this.discarding = discarding;
    this.comparing = comparing;
    suspicions = new CommandButton(texts, commands, Command.TWINS);
    suspicions.setId("move-twins");
    suspicions.managedProperty().bind(suspicions.visibleProperty());
    giving = new CommandButton(texts, commands, Command.GIVE_CODE);
    giving.setId("move-give-code");
    giving.managedProperty().bind(giving.visibleProperty());
    giving.visibleProperty().bind(model.codes().offered());
    Em em = new Em();
    make = new FieldControls(texts, names, em, model::today, model.dictionary());
    eventDate = date(model.eventDate());
    notificationDate = date(model.notificationDate());
    people = new PeoplePane(texts, names, make, model, eventDate::requestFocus);
    draft.setId("move-draft");
    VBox page = new VBox(header(), Parts.paragraph(texts.get("move.draft.hint"), "field-hint"), em);
    page.getStyleClass().add("page");
    page.getChildren().addAll(sections());
    root =
        Parts.withFooter(
            page, Parts.spring(), new CommandButton(texts, commands, Command.DISCARD), button());
    Held.holds(root, Field.NAME);
  }

  private Node header() {
    return Parts.apart(
        "move-header",
        draft,
        Parts.label(
            texts.get("move.title", texts.get("movement." + model.movement().code())),
            "page-title"),
        Parts.label(
            texts.get(
                "move.case",
                texts.get("reason." + model.purpose().reason()),
                model.purpose().reference()),
            "page-subtitle"));
  }

  /** Where people are chosen from a household they come first; else what they share does. */
  private List<Node> sections() {
    List<Node> sections = new ArrayList<>(List.of(notice(), household(), place));
    place();
    int at = model.movement().asks().whom() == Whom.NEWCOMERS ? sections.size() : 0;
    sections.add(at, whom());
    return sections.stream().filter(Node::isManaged).toList();
  }

  private Node whom() {
    boolean back = model.movement().looksBack();
    String title = texts.get(back ? "move.members.together" : "move.members");
    VBox card = Parts.card(Parts.apart("move-people", giving, Parts.label(title, "section-title")));
    if (model.movement().asks().whom().chosen()) {
      String keys = texts.get(back ? "move.members.together.keys" : "move.members.keys");
      card.getChildren().add(Parts.paragraph(keys, "field-hint"));
    }
    card.getChildren().addAll(people, suspicions);
    return card;
  }

  private Node notice() {
    GridPane grid = grid();
    grid.add(labelled(model.eventDate(), eventDate), 0, 0);
    grid.add(labelled(model.notificationDate(), notificationDate), 1, 0);
    return Parts.card(Parts.label(texts.get("move.notice"), "section-title"), grid);
  }

  private Node household() {
    Belonging asked = model.household().asked();
    HouseholdPane pane = new HouseholdPane(texts, model.household());
    fields.put("householdNumber", pane.first());
    VBox card = Parts.card(Parts.label(texts.get("move.household"), "section-title"), pane);
    card.setManaged(asked == Belonging.EITHER || asked == Belonging.EXISTING);
    return card;
  }

  /** The new address, unless it is that of the household which they join, and what is shared. */
  private void place() {
    GridPane grid = grid();
    int line = 0;
    if (model.address().isPresent()) {
      AddressModel address = model.address().get();
      TownPicker town = new TownPicker(texts, address);
      fields.put(address.townField().name(), town.field());
      grid.add(town, 0, line++, 2, 1);
      grid.add(field(address.lot(), "move.lot.prompt"), 0, line);
      FormField building = make.building(address, "move-" + address.building().name());
      fields.put(address.building().name(), building.lookup("#move-" + address.building().name()));
      grid.add(building, 1, line++);
      subscription = Subscription.combine(subscription, town.bind());
      model.household().joins().subscribe(_ -> hideAddress(grid));
    }
    for (int i = 0; i < model.shared().size(); i++) {
      FieldModel shared = model.shared().get(i);
      FormField field = make.field(shared, "move-" + shared.name(), model.shared());
      fields.put(shared.name(), field.lookup("#move-" + shared.name()));
      grid.add(field, i % 2, line + i / 2);
    }
    place
        .getChildren()
        .setAll(Parts.card(Parts.label(texts.get("move.place"), "section-title"), grid));
    place.setManaged(!grid.getChildren().isEmpty());
  }

  private void hideAddress(GridPane grid) {
    boolean shown = !model.notice().copiesAddress();
    grid.getChildren().stream()
        .filter(node -> GridPane.getRowIndex(node) < 2)
        .forEach(node -> {
          node.setVisible(shown);
          node.setManaged(shown);
        });
  }

  private FormField field(FieldModel field, String promptKey) {
    FormField made = make.field(field, "move-" + field.name(), List.of());
    if (made.lookup("#move-" + field.name()) instanceof SettledField control) {
      control.setPromptText(texts.get(promptKey));
      fields.put(field.name(), control);
    }
    return made;
  }

  @Override
  public String titleKey() {
    return "search.move";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return model.resident();
  }

  @Override
  public Optional<Ulid> draft() {
    return Optional.of(model.subject().draft());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return model.movement().asks().whom() == Whom.NEWCOMERS
        ? eventDate
        : people.first().orElse(eventDate);
  }

  @Override
  public void attach() {
    subscription =
        Subscription.combine(
            subscription,
            model
                .kept()
                .subscribe(kept ->
                    draft.setText(texts.get(kept ? "move.draft.kept" : "move.draft.keeping"))),
            model.twins().suspicions().subscribe(found -> suspicions.setVisible(!found.isEmpty())));
    commands.bind(Command.TWINS, this::compare);
    commands.bind(Command.GIVE_CODE, () -> model.codes().give(people::showCode));
    commands.bind(Command.REVIEW, this::review);
    commands.bind(Command.DISCARD, this::discard);
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.TWINS);
    commands.unbind(Command.GIVE_CODE);
    commands.unbind(Command.REVIEW);
    commands.unbind(Command.DISCARD);
  }

  private void review() {
    model.review(
        reviewing.get(),
        finding ->
            Optional.ofNullable(fields.get(finding.field()))
                .or(() -> people.control(finding))
                .ifPresent(Node::requestFocus),
        comparing);
  }

  private void compare() {
    if (!model.twins().suspicions().get().isEmpty()) {
      comparing.run();
    }
  }

  private void discard() {
    Consumer<MovementViewModel> discarded = discarding.get();
    model.discard(() -> discarded.accept(model));
  }

  private Node button() {
    CommandButton button = new CommandButton(texts, commands, Command.REVIEW, "move.review");
    button.getStyleClass().add("accent");
    return button;
  }

  private SettledField date(DateModel date) {
    SettledField control = new SettledField();
    control.setId("move-" + date.name());
    boolean follows = date == model.eventDate() && model.movement().findsDay();
    control.setPromptText(texts.get(follows ? "move.date.follows" : "move.date.prompt"));
    control.settledProperty().bindBidirectional(date.text());
    control.setOnAction(_ -> NextField.after(control));
    fields.put(date.name(), control);
    return control;
  }

  private FormField labelled(DateModel date, SettledField control) {
    return new FormField(texts, "move." + date.name(), control)
        .speaking(date.problem(), date.understood());
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      grid.getColumnConstraints().add(half);
    }
    return grid;
  }
}
