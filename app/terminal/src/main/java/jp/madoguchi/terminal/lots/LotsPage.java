package jp.madoguchi.terminal.lots;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.intake.Format;
import jp.madoguchi.core.intake.Formats;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.name.SettledText;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** The lots of this terminal, newest first, and the file that is to be taken in next. */
public final class LotsPage implements Page {
  private static final int PLACE_COLUMNS = 18;
  private static final int SHORT_COLUMNS = 10;

  private final Texts texts;
  private final Commands commands;
  private final LotsViewModel model;
  private final TableView<LotRow> table = new TableView<>();
  private final ComboBox<Format> format = new ComboBox<>();
  private final ComboBox<String> place = new ComboBox<>();
  private final SettledText placeTyped = new SettledText(place);
  private final ComboBox<String> file = new ComboBox<>();
  private final SettledText fileTyped = new SettledText(file);
  private final SettledField reference = new SettledField();
  private final SettledField day = new SettledField();
  private final Label problem = Parts.paragraph("", "alert-box");
  private final CommandButton take;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  public LotsPage(
      Texts texts,
      Commands commands,
      LotsViewModel model,
      List<LotRow> rows,
      Consumer<LotRow> open) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    take = new CommandButton(texts, commands, Command.SUBMIT, "lots.take");
    take.getStyleClass().add("accent");
    take.setId("lots-take");
    problem.setId("lots-problem");
    problem.managedProperty().bind(problem.visibleProperty());
    table(rows, open);
    choices();
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("lots.title"), "page-title"),
            Parts.paragraph(texts.get("lots.hint"), "page-subtitle"),
            problem,
            table,
            Parts.card(
                Parts.flow(
                    field("lots.format", format, "lots-format"),
                    field("media.place", place, "lots-place"),
                    field("lots.file", file, "lots-file"),
                    field("lots.reference", reference, "lots-reference"),
                    field("lots.day", day, "lots-day"))));
    page.getStyleClass().add("page");
    Label right = Parts.paragraph(texts.get("lots.trouble.NO_RIGHT"), "field-hint");
    right.setVisible(!model.allowed());
    root = Parts.fillingAbove(page, right, Parts.spring(), take);
  }

  private void table(List<LotRow> rows, Consumer<LotRow> open) {
    table.setId("lots");
    table.setAccessibleText(texts.get("lots.list"));
    table.setPlaceholder(Parts.paragraph(texts.get("lots.none"), "field-hint"));
    table.getStyleClass().addAll("results", "worklist");
    Columns.words(
        table,
        texts.get("lots.file"),
        0.3,
        row -> LotWords.format(texts, row.lot().format()) + "\n" + row.lot().file());
    Columns.words(table, texts.get("lots.state"), 0.16, this::state);
    Columns.words(table, texts.get("lots.lines"), 0.28, row -> LotWords.counts(texts, row.lot()));
    Columns.words(
        table,
        texts.get("lots.taken"),
        0.26,
        row -> RecordWords.moment(row.lot().takenAt()) + "\n" + row.taker());
    table.getItems().setAll(rows);
    table.getSelectionModel().selectFirst();
    table.widthProperty().subscribe(table::refresh);
    Choosing.opens(table, open);
  }

  private String state(LotRow row) {
    String state = texts.get(LotWords.state(row.lot()));
    return row.waiting() == 0 ? state : state + "\n" + texts.get("lots.waiting", row.waiting());
  }

  private void choices() {
    format.getItems().setAll(Formats.all());
    format.setConverter(new ChoiceWords<>(chosen -> LotWords.format(texts, chosen.code())));
    place.setEditable(true);
    place.getEditor().setPrefColumnCount(PLACE_COLUMNS);
    file.setEditable(true);
    file.getEditor().setPrefColumnCount(SHORT_COLUMNS);
    reference.setPrefColumnCount(SHORT_COLUMNS);
    day.setPrefColumnCount(SHORT_COLUMNS);
  }

  private FormField field(String key, Node control, String id) {
    control.setId(id);
    return new FormField(texts, key, control);
  }

  @Override
  public String titleKey() {
    return "lots.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return model.allowed() ? format : table;
  }

  @Override
  public void attach() {
    format.valueProperty().bindBidirectional(model.format());
    placeTyped.text().bindBidirectional(model.place());
    fileTyped.text().bindBidirectional(model.file());
    reference.settledProperty().bindBidirectional(model.reference());
    day.settledProperty().bindBidirectional(model.day());
    BooleanProperty takes = commands.bind(Command.SUBMIT, model::take);
    model.look(found -> {
      place.getItems().setAll(found);
      if (model.place().get().isBlank() && !found.isEmpty()) {
        model.place().set(found.getFirst());
      }
    });
    subscription =
        Subscription.combine(
            model.place().subscribe(_ -> model.files(file.getItems()::setAll)),
            model.problem().subscribe(this::say),
            model
                .busy()
                .subscribe(busy -> {
                  boolean may = model.allowed() && !busy;
                  takes.set(may);
                  take.setDisable(!may);
                }));
  }

  private void say(Message message) {
    problem.setText(texts.get(message));
    problem.setVisible(!message.none());
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    format.valueProperty().unbindBidirectional(model.format());
    placeTyped.text().unbindBidirectional(model.place());
    fileTyped.text().unbindBidirectional(model.file());
    reference.settledProperty().unbindBidirectional(model.reference());
    day.settledProperty().unbindBidirectional(model.day());
    commands.unbind(Command.SUBMIT);
  }
}
