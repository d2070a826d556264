package jp.madoguchi.terminal.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.reception.CaseForm;
import jp.madoguchi.terminal.record.ResidentTable;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.jspecify.annotations.Nullable;

/** The case where none is open yet, the search, and who was found. */
public final class SearchView implements Page {
  private final Texts texts;
  private final Commands commands;
  private final SearchViewModel model;
  private final Runnable newcomers;
  private final CaseForm caseForm;
  private final Node caseCard;
  private final NameField kana = new NameField();
  private final SettledField birth = new SettledField();
  private final SettledField address = new SettledField();
  private final SettledField number = new SettledField();
  private final ComboBox<Optional<Sex>> sex = new ComboBox<>();
  private final CheckBox history = new CheckBox();
  private final TableView<Seen> table;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param newcomers lists the movements for people who are new here
   */
  public SearchView(
      Texts texts,
      Commands commands,
      NameFactory names,
      SearchViewModel model,
      Runnable newcomers) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.newcomers = newcomers;
    table = ResidentTable.found(texts, names, model::why, model::open);
    table.setId("search-results");
    table.setAccessibleText(texts.get("search.results"));
    table.setItems(model.found());
    table.setPlaceholder(Parts.paragraph(texts.get("search.placeholder"), "field-hint"));
    table.getStyleClass().add("results");
    VBox.setVgrow(table, Priority.ALWAYS);
    Em em = new Em();
    names.dress(kana, em.pixels());
    Label outcome = Parts.paragraph("", "section-title");
    outcome.setId("search-outcome");
    model.outcome().subscribe(said -> outcome.setText(texts.get(said)));
    caseForm = new CaseForm(texts, names, model.theCase(), "search", this::beginCase);
    caseCard = Parts.card(Parts.paragraph(texts.get("case.ask"), "field-hint"), caseForm);
    VBox page =
        new VBox(
            Parts.label(texts.get("search.title"), "page-title"),
            caseCard,
            Parts.card(form(names), Parts.apart("search-narrowing", button(), narrowing())),
            outcome,
            table,
            em);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
    prepare();
  }

  @Override
  public String titleKey() {
    return "search.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return model.theCase().open().get().isEmpty() ? caseForm.first() : kana;
  }

  @Override
  public void attach() {
    sex.setValue(model.sex().get());
    history.setSelected(model.history().get());
    subscription =
        Subscription.combine(
            caseForm.attach(),
            model.theCase().open().subscribe(this::showCase),
            kana(),
            bind(birth, model.birth()),
            bind(address, model.address()),
            bind(number, model.number()),
            sex.valueProperty().subscribe(chosen -> model.sex().set(chosen)),
            history.selectedProperty().subscribe(chosen -> model.history().set(chosen)));
    commands.bind(Command.REVIEW, model::search);
    commands.bind(Command.MOVEMENTS, () -> model.theCase().within(_ -> newcomers.run()));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.REVIEW);
    commands.unbind(Command.MOVEMENTS);
  }

  private static Subscription bind(
      SettledField field, javafx.beans.property.StringProperty property) {
    field.settledProperty().bindBidirectional(property);
    return () -> field.settledProperty().unbindBidirectional(property);
  }

  private Subscription kana() {
    kana.settledProperty().bindBidirectional(model.kana());
    return () -> kana.settledProperty().unbindBidirectional(model.kana());
  }

  /** The next field has the keyboard at once: nobody waits until the case is written down. */
  private void beginCase() {
    if (model.theCase().complete()) {
      kana.requestFocus();
      model.theCase().within(_ -> {});
    }
  }

  /** What stands above every page is not asked for again. */
  private void showCase(Optional<CounterCase> open) {
    if (open.isPresent() && isTypedIn(caseForm)) {
      kana.requestFocus();
    }
    caseCard.setVisible(open.isEmpty());
    caseCard.setManaged(open.isEmpty());
  }

  /** By who has the keyboard now: what a node remembers of it lags behind a quick Tab. */
  private static boolean isTypedIn(Node form) {
    @Nullable Node at = form.getScene() == null ? null : form.getScene().getFocusOwner();
    while (at != null && at != form) {
      at = at.getParent();
    }
    return at != null;
  }

  private Node newcomer() {
    return new CommandButton(texts, commands, Command.MOVEMENTS, "search.newcomers");
  }

  private Node button() {
    return new CommandButton(texts, commands, Command.REVIEW, "search.button");
  }

  private void prepare() {
    sex.getItems().add(Optional.empty());
    Stream.of(Sex.values()).map(Optional::of).forEach(sex.getItems()::add);
    sex.setConverter(
        new ChoiceWords<>(
            value -> value.map(it -> texts.get("sex." + it)).orElse(texts.get("search.sex.any"))));
    sex.setId("search-sex");
    history.setId("search-history");
    kana.setId("search-kana");
    birth.setId("search-birth");
    address.setPromptText(texts.get("search.address.prompt"));
    address.setId("search-address");
    number.setId("search-number");
    kana.setPromptText(texts.get("search.kana.prompt"));
    birth.setPromptText(texts.get("search.birth.prompt"));
    for (SettledField field : List.of(kana, birth, address, number)) {
      field.addEventHandler(
          javafx.scene.input.KeyEvent.KEY_PRESSED,
          event -> {
            if (event.getCode() == KeyCode.ENTER) {
              model.search();
            }
          });
    }
    model.found().addListener(this::focusFirst);
  }

  /** What narrows a search or widens it, and is no item of its own. */
  private Node[] narrowing() {
    Label label = Parts.label(texts.get("search.sex"), "field-label");
    label.setLabelFor(sex);
    sex.setAccessibleText(label.getText());
    history.setText(texts.get("search.history"));
    return new Node[] {Parts.row(label, sex), history, newcomer()};
  }

  private void focusFirst(javafx.collections.ListChangeListener.Change<? extends Seen> change) {
    if (!change.getList().isEmpty()) {
      table.requestFocus();
      table.getSelectionModel().selectFirst();
    }
  }

  private GridPane form(NameFactory names) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    javafx.beans.property.ObjectProperty<Message> silent =
        new javafx.beans.property.SimpleObjectProperty<>(Message.NONE);
    grid.addRow(
        0,
        new FormField(texts, "search.kana", kana)
            .with(names.below(kana.textProperty()))
            .speaking(kana.problem(model.kanaProblem()), model.kanaUnderstood()),
        new FormField(texts, "search.birth", birth)
            .speaking(model.birthProblem(), model.birthUnderstood()));
    grid.addRow(
        1,
        new FormField(texts, "search.address", address),
        new FormField(texts, "search.number", number).speaking(model.numberProblem(), silent));
    for (int column = 0; column < 2; column++) {
      var constraints = new javafx.scene.layout.ColumnConstraints();
      constraints.setPercentWidth(50);
      grid.getColumnConstraints().add(constraints);
    }
    return grid;
  }
}
