package jp.madoguchi.terminal.movement.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.within.MoveWithinFields;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** The notice of a move within the municipality, field by field. */
public final class MoveWithinPage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final MoveWithinViewModel model;
  private final Supplier<Consumer<MoveWithinReview>> reviewing;
  private final Supplier<Consumer<MoveWithinViewModel>> discarding;
  private final TextField lot;
  private final TextField building;
  private final TextField eventDate;
  private final TextField notificationDate;
  private final Map<String, Node> fields = new HashMap<>();
  private final MembersPane members;
  private final TownPicker town;
  private final Label draft = Parts.label("", "field-hint");
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param reviewing asked when the result is to be seen; is handed it once it is worked out
   * @param discarding asked when the form is given up; is handed it once its draft is forgotten
   */
  public MoveWithinPage(
      Texts texts,
      Commands commands,
      NameFactory names,
      MoveWithinViewModel model,
      Supplier<Consumer<MoveWithinReview>> reviewing,
      Supplier<Consumer<MoveWithinViewModel>> discarding) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.reviewing = reviewing;
    this.discarding = discarding;
    town = new TownPicker(texts, model);
    lot = field(MoveWithinFields.LOT, "move.lot.prompt");
    building = field(MoveWithinFields.BUILDING, "move.building.prompt");
    eventDate = field(MoveWithinFields.EVENT_DATE, "move.date.prompt");
    notificationDate = field(MoveWithinFields.NOTIFICATION_DATE, "move.date.prompt");
    members = new MembersPane(texts, names, model, eventDate::requestFocus);
    fields.put(MoveWithinFields.MEMBERS, members.first());
    fields.put(MoveWithinFields.RELATIONSHIP, members.first());
    fields.put(MoveWithinFields.TOWN, town.field());
    draft.setId("move-draft");
    VBox page =
        new VBox(
            Parts.apart(
                "move-header",
                draft,
                Parts.label(texts.get("move.title"), "page-title"),
                Parts.label(
                    texts.get(
                        "move.case",
                        texts.get("reason." + model.purpose().reason()),
                        model.purpose().reference()),
                    "page-subtitle")),
            Parts.paragraph(texts.get("move.draft.hint"), "field-hint"),
            Parts.card(
                Parts.label(texts.get("move.members"), "section-title"),
                Parts.paragraph(texts.get("move.members.keys"), "field-hint"),
                members),
            Parts.card(Parts.label(texts.get("move.new"), "section-title"), form()));
    page.getStyleClass().add("page");
    root =
        Parts.withFooter(
            page, Parts.spring(), new CommandButton(texts, commands, Command.DISCARD), button());
  }

  @Override
  public String titleKey() {
    return "search.move";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.resident());
  }

  @Override
  public Optional<Ulid> draft() {
    return Optional.of(model.draft());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return members.first();
  }

  @Override
  public void attach() {
    subscription =
        Subscription.combine(
            bind(eventDate, model.eventDate()),
            bind(notificationDate, model.notificationDate()),
            bind(lot, model.lot()),
            bind(building, model.building()),
            model
                .kept()
                .subscribe(kept ->
                    draft.setText(texts.get(kept ? "move.draft.kept" : "move.draft.keeping"))),
            town.bind());
    commands.bind(Command.REVIEW, this::review);
    commands.bind(Command.DISCARD, this::discard);
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.REVIEW);
    commands.unbind(Command.DISCARD);
  }

  private void review() {
    model.review(reviewing.get());
    model.firstProblem().map(fields::get).ifPresent(Node::requestFocus);
  }

  private void discard() {
    Consumer<MoveWithinViewModel> discarded = discarding.get();
    model.discard(() -> discarded.accept(model));
  }

  private Node button() {
    CommandButton button = new CommandButton(texts, commands, Command.REVIEW, "move.review");
    button.getStyleClass().add("accent");
    return button;
  }

  private static Subscription bind(TextField control, StringProperty property) {
    control.textProperty().bindBidirectional(property);
    return () -> control.textProperty().unbindBidirectional(property);
  }

  private GridPane form() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    grid.add(labelled(MoveWithinFields.EVENT_DATE, eventDate), 0, 0);
    grid.add(labelled(MoveWithinFields.NOTIFICATION_DATE, notificationDate), 1, 0);
    grid.add(town, 0, 1, 2, 1);
    grid.add(labelled(MoveWithinFields.LOT, lot), 0, 2);
    grid.add(labelled(MoveWithinFields.BUILDING, building), 1, 2);
    for (ColumnConstraints column : List.of(half(), half())) {
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private static ColumnConstraints half() {
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    return half;
  }

  private TextField field(String name, String promptKey) {
    TextField control = new TextField();
    control.setId("move-" + name);
    control.setPromptText(texts.get(promptKey));
    control.setOnAction(_ -> NextField.after(control));
    fields.put(name, control);
    return control;
  }

  private FormField labelled(String name, TextField control) {
    return new FormField(texts, "move." + name, control)
        .speaking(model.problem(name), model.understood(name));
  }
}
