package jp.madoguchi.terminal.movement.form;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** The kinds of movement that can be begun here: a part of the name narrows them, Enter begins. */
public final class KindsPage implements Page {
  private final Texts texts;
  private final List<Movement> kinds;
  private final SettledField filter = new SettledField();
  private final TableView<Movement> table = new TableView<>();
  private final Node root;

  /**
   * @param kinds in the order of the list
   */
  public KindsPage(Texts texts, List<Movement> kinds, Consumer<Movement> begin) {
    this.texts = texts;
    this.kinds = List.copyOf(kinds);
    filter.setId("kinds-filter");
    filter.setPromptText(texts.get("kinds.filter.prompt"));
    filter.settledProperty().subscribe(_ -> narrow());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, begin));
    table.setId("kinds-list");
    table.setAccessibleText(texts.get("kinds.list"));
    table.setPlaceholder(Parts.paragraph(texts.get("kinds.none"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.words(table, texts.get("kinds.name"), 0.34, kind -> name(kind));
    Columns.words(
        table, texts.get("kinds.turn"), 0.14, kind -> texts.get("turn." + kind.terms().turn()));
    Columns.words(
        table, texts.get("kinds.what"), 0.52, kind -> texts.get("movement.what." + kind.code()));
    Choosing.opens(table, begin);
    VBox.setVgrow(table, Priority.ALWAYS);
    var silent = new SimpleObjectProperty<>(Message.NONE);
    VBox page =
        new VBox(
            Parts.label(texts.get("kinds.title"), "page-title"),
            new FormField(texts, "kinds.filter", filter).speaking(silent, silent),
            table);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
    narrow();
  }

  private String name(Movement kind) {
    return texts.get("movement." + kind.code());
  }

  private void narrow() {
    String part = filter.settledProperty().get().strip();
    table.getItems().setAll(kinds.stream().filter(kind -> name(kind).contains(part)).toList());
    table.getSelectionModel().selectFirst();
  }

  private void pressed(KeyEvent event, Consumer<Movement> begin) {
    int chosen = table.getSelectionModel().getSelectedIndex();
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
      table
          .getSelectionModel()
          .select(Math.clamp(chosen + step, 0, Math.max(0, table.getItems().size() - 1)));
      table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && chosen >= 0) {
      begin.accept(table.getItems().get(chosen));
      event.consume();
    }
  }

  @Override
  public String titleKey() {
    return "search.kinds";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return filter;
  }
}
