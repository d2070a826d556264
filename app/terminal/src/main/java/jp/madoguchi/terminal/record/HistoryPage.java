package jp.madoguchi.terminal.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.movement.BeforeAfter;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * The states of a record above, the chosen one beside another below. A day chooses what the record
 * said then; Space marks what the others are compared with.
 */
public final class HistoryPage implements Page {
  private static final double LIST = 190;
  private static final double SHOWN = 240;

  private final Texts texts;
  private final HistoryViewModel model;
  private final Supplier<SeenWords> sight;
  private final Commands commands;
  private final Runnable uncover;
  private final TableView<ResidentRecord> table = new TableView<>();
  private final Label title = Parts.paragraph("", "section-title");
  private final VBox shown = Parts.card();
  private final Node root;

  /**
   * @param sight what is seen of the person, each time that something is shown
   * @param uncover asks for an item that is covered
   */
  public HistoryPage(
      Texts texts,
      Commands commands,
      Supplier<SeenWords> sight,
      Staff staff,
      HistoryViewModel model,
      Runnable uncover) {
    this.texts = texts;
    this.model = model;
    this.commands = commands;
    this.sight = sight;
    this.uncover = uncover;
    list(staff);
    shown.setId("history-shown");
    title.setId("history-title");
    ScrollPane right = Parts.scrolling(shown);
    right.setId("history-compare");
    right.setAccessibleText(texts.get("history.compare"));
    right.setFocusTraversable(true);
    right.setMinHeight(SHOWN);
    VBox.setVgrow(right, Priority.ALWAYS);
    table.setMinHeight(LIST);
    table.setPrefHeight(LIST);
    VBox both = new VBox(day(), table, right);
    both.getStyleClass().add("history-both");
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("history.title"), "page-title"),
            Parts.paragraph(texts.get("history.hint"), "page-subtitle"),
            both);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
    model.chosen().subscribe(place -> table.getSelectionModel().select(place.intValue()));
    model.marked().subscribe(_ -> show());
    show();
  }

  private void list(Staff staff) {
    table.setId("history-list");
    table.setAccessibleText(texts.get("history.title"));
    table.getStyleClass().add("results");
    Columns.words(table, texts.get("history.number"), 0.12, state -> number(state));
    Columns.words(
        table,
        texts.get("history.kind"),
        0.43,
        state ->
            texts.get("movement." + state.origin().kind())
                + "\n"
                + staff.name(state.origin().entrant()));
    Columns.words(
        table,
        texts.get("history.event"),
        0.45,
        state ->
            state.origin().eventDate().inJapanese()
                + "\n"
                + texts.get("record.history.entered", RecordWords.day(state.origin().entryDate())));
    table.getItems().setAll(model.states());
    table.getSelectionModel().selectFirst();
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(place -> {
          if (place.intValue() >= 0) {
            model.chosen().set(place.intValue());
            show();
          }
        });
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            model.mark();
            table.refresh();
            event.consume();
          }
        });
  }

  private String number(ResidentRecord state) {
    boolean base = model.marked().get().filter(state::equals).isPresent();
    return state.history() + (base ? " " + texts.get("history.base") : "");
  }

  private Node day() {
    SettledField day = new SettledField();
    day.setId("history-day");
    day.setPromptText(texts.get("move.date.prompt"));
    day.settledProperty().bindBidirectional(model.day());
    var silent = new SimpleObjectProperty<>(Message.NONE);
    return new FormField(texts, "history.day", day).speaking(silent, model.said());
  }

  private void show() {
    ResidentRecord state = model.shown();
    String base =
        model
            .base()
            .map(other -> texts.get("history.against", other.history()))
            .orElse(texts.get("history.first"));
    title.setText(texts.get("history.shown", state.history(), base));
    shown
        .getChildren()
        .setAll(List.of(title, new BeforeAfter(texts, sight.get()).grid(model.rows())));
  }

  @Override
  public String titleKey() {
    return "search.states";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.shown().number());
  }

  @Override
  public void attach() {
    commands.bind(Command.UNCOVER, uncover).set(!sight.get().sight().covered().isEmpty());
    show();
  }

  @Override
  public void detach() {
    commands.unbind(Command.UNCOVER);
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return table;
  }
}
