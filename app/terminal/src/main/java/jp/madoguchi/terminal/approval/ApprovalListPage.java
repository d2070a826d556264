package jp.madoguchi.terminal.approval;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** What waits for a second operator, oldest first; Enter opens the comparison. */
public final class ApprovalListPage implements Page {
  private static final double NAME_SIZE = 17;

  private final Texts texts;
  private final NameFactory names;
  private final TableView<ApprovalRow> table = new TableView<>();
  private final VBox root;

  public ApprovalListPage(
      Texts texts, NameFactory names, List<ApprovalRow> rows, Consumer<ApprovalRow> open) {
    this.texts = texts;
    this.names = names;
    table.setId("approval-list");
    table.setAccessibleText(texts.get("approvals.list"));
    table.setPlaceholder(new Label(texts.get("approvals.none")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add("approvals.kind", 140, row -> texts.get("movement." + row.group().head().kind()));
    table.getColumns().add(nameColumn());
    add("approvals.people", 100, row -> Integer.toString(row.group().changes().size()));
    add("approvals.event", 130, row -> row.group().head().eventDate().inJapanese());
    add("approvals.entrant", 140, row -> row.group().head().entrant().value());
    add("approvals.entered", 180, row -> RecordWords.moment(row.group().head().enteredAt()));
    add("approvals.note", 160, row -> row.own() ? texts.get("approvals.own") : "");
    table.getItems().setAll(rows);
    table.getSelectionModel().selectFirst();
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected(open);
            event.consume();
          }
        });
    table.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        openSelected(open);
      }
    });
    VBox.setVgrow(table, Priority.ALWAYS);
    root =
        new VBox(
            Parts.label(texts.get("approvals.title"), "page-title"),
            Parts.paragraph(texts.get("approvals.hint"), "page-subtitle"),
            table);
    root.getStyleClass().add("page");
  }

  @Override
  public String titleKey() {
    return "approvals.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return table;
  }

  private void openSelected(Consumer<ApprovalRow> open) {
    ApprovalRow chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      open.accept(chosen);
    }
  }

  private void add(String key, double width, Function<ApprovalRow, String> value) {
    TableColumn<ApprovalRow, String> column = new TableColumn<>(texts.get(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    table.getColumns().add(column);
  }

  private TableColumn<ApprovalRow, ApprovalRow> nameColumn() {
    TableColumn<ApprovalRow, ApprovalRow> column = new TableColumn<>(texts.get("record.name"));
    column.setPrefWidth(150);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(ApprovalRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(
                empty || row == null
                    ? null
                    : names.show(row.first().name().name().value(), NAME_SIZE));
          }
        });
    return column;
  }
}
