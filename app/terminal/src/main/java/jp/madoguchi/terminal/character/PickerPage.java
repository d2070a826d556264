package jp.madoguchi.terminal.character;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.shell.PageAbove;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * Finds a character for a name field. Where one stands before the caret, its variants are there at
 * once. Counts as the page beneath it.
 */
public final class PickerPage implements PageAbove {
  private static final double GLYPH_SIZE = 36;

  private final Texts texts;
  private final Commands commands;
  private final PickerModel model;
  private final Page beneath;
  private final NameField like = new NameField();
  private final NameField reading = new NameField();
  private final SettledField strokes = new SettledField();
  private final NameField radical = new NameField();
  private final SettledField rest = new SettledField();
  private final CheckBox instead = new CheckBox();
  private final TableView<MjCharacter> table = new TableView<>();
  private final Node root;

  /**
   * @param picked told which character it is, and whether it takes the place of the one before the
   *     caret
   * @param beneath the page whose field it is for
   */
  public PickerPage(
      Texts texts,
      Commands commands,
      NameFactory names,
      PickerModel model,
      Target target,
      BiConsumer<String, Boolean> picked,
      Page beneath) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.beneath = beneath;
    Em em = new Em();
    names.dress(like, em.pixels());
    like.settledProperty().bindBidirectional(model.like());
    reading.settledProperty().bindBidirectional(model.reading());
    strokes.settledProperty().bindBidirectional(model.strokes());
    names.dress(radical, em.pixels());
    radical.settledProperty().bindBidirectional(model.radical());
    rest.settledProperty().bindBidirectional(model.rest());
    radical.setId("picker-radical");
    rest.setId("picker-rest");
    like.setId("picker-like");
    reading.setId("picker-reading");
    strokes.setId("picker-strokes");
    List.of(like, reading, strokes, radical, rest)
        .forEach(field -> field.setOnAction(_ -> model.search()));
    columns(names);
    Choosing.opens(table, it -> picked.accept(it.sequence(), instead.isSelected()));
    model.found().addListener((ListChangeListener<MjCharacter>) _ -> choose());
    Label outcome = Parts.paragraph("", "section-title");
    outcome.setId("picker-outcome");
    model.outcome().subscribe(said -> outcome.setText(texts.get(said)));
    CommandButton search = new CommandButton(texts, commands, Command.REVIEW, "picker.search");
    VBox page =
        new VBox(
            Parts.label(texts.get("picker.title"), "page-title"),
            Parts.paragraph(texts.get("picker.hint"), "page-subtitle"),
            Parts.card(form(names), Parts.apart("search-narrowing", search, instead)),
            outcome,
            em);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
    // Form and table at once would keep the screen from answering for longer than a clerk notices.
    model.inTheNextTurn(() -> page.getChildren().add(page.getChildren().indexOf(em), table));
    fill(target);
  }

  private void fill(Target target) {
    Optional<String> kin = target.kin();
    kin.ifPresent(it -> model.like().set(it));
    boolean choice = kin.isPresent() && !target.selected();
    instead.setId("picker-instead");
    instead.setText(texts.get("picker.instead", kin.orElse("")));
    instead.setSelected(choice);
    instead.setVisible(choice);
    instead.setManaged(choice);
    if (kin.isPresent()) {
      model.search();
    }
  }

  private void columns(NameFactory names) {
    CharacterWords words = new CharacterWords(texts);
    Columns.nodes(
        table, texts.get("picker.character"), 0.18, it -> names.show(it.sequence(), GLYPH_SIZE));
    Columns.words(table, texts.get("picker.codes"), 0.21, MjCharacter::codePoints);
    Columns.words(table, texts.get("picker.number"), 0.15, MjCharacter::name);
    Columns.words(table, texts.get("picker.strokes"), 0.13, words::strokes);
    Columns.words(table, texts.get("picker.readings"), 0.33, words::readings);
    table.setId("picker-found");
    table.setAccessibleText(texts.get("picker.title"));
    table.getStyleClass().add("results");
    table.setItems(model.found());
    table.setPlaceholder(Parts.paragraph(texts.get("picker.placeholder"), "field-hint"));
    VBox.setVgrow(table, Priority.ALWAYS);
  }

  private GridPane form(NameFactory names) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    var silent = new javafx.beans.property.SimpleObjectProperty<>(Message.NONE);
    grid.addRow(
        0,
        new FormField(texts, "picker.like", like)
            .with(names.below(like.textProperty()))
            .speaking(like.problem(silent), silent),
        new FormField(texts, "picker.reading", reading).speaking(reading.problem(silent), silent),
        new FormField(texts, "picker.strokes", strokes).speaking(model.problem(), silent));
    if (model.knowsRadicals()) {
      grid.addRow(
          1,
          new FormField(texts, "picker.radical", radical)
              .with(names.below(radical.textProperty()))
              .speaking(radical.problem(model.radicalProblem()), model.radicalUnderstood()),
          new FormField(texts, "picker.rest", rest).speaking(model.restProblem(), silent));
    }
    for (double share : new double[] {36, 40, 24}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private void choose() {
    if (!model.found().isEmpty()) {
      table.requestFocus();
      table.getSelectionModel().selectFirst();
      table.scrollTo(0);
    }
  }

  @Override
  public Page beneath() {
    return beneath;
  }

  @Override
  public String helpKey() {
    return "picker.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return model.like().get().isEmpty() ? reading : like;
  }

  @Override
  public void attach() {
    commands.bind(Command.REVIEW, model::search);
  }

  @Override
  public void detach() {
    commands.unbind(Command.REVIEW);
  }
}
