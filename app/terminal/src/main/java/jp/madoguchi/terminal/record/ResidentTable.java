package jp.madoguchi.terminal.record;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.text.Texts;

/** A list of residents; Enter or a double click opens one. */
public final class ResidentTable {
  private static final double NAME_SIZE = 17;

  private ResidentTable() {}

  /** A table whose items the caller sets. */
  public static TableView<ResidentRecord> of(
      Texts texts, NameFactory names, Consumer<ResidentRecord> open) {
    TableView<ResidentRecord> table = new TableView<>();
    table.getStyleClass().add("resident-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(nameColumn(texts, names));
    add(table, texts, "record.kana", 150, resident -> resident.name().kana().value());
    add(table, texts, "record.birth", 130, resident -> RecordWords.birth(resident));
    add(table, texts, "record.sex", 46, resident -> texts.get("sex." + resident.sex()));
    add(table, texts, "record.relationship", 80, r -> r.household().relationship().text());
    add(table, texts, "record.address", 260, r -> RecordWords.inCity(r.address().address()));
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected(table, open);
            event.consume();
          }
        });
    table.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        openSelected(table, open);
      }
    });
    return table;
  }

  private static void openSelected(TableView<ResidentRecord> table, Consumer<ResidentRecord> open) {
    ResidentRecord chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      open.accept(chosen);
    }
  }

  private static TableColumn<ResidentRecord, ResidentRecord> nameColumn(
      Texts texts, NameFactory names) {
    TableColumn<ResidentRecord, ResidentRecord> column =
        new TableColumn<>(texts.get("record.name"));
    column.setPrefWidth(150);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(ResidentRecord resident, boolean empty) {
            super.updateItem(resident, empty);
            setGraphic(
                empty || resident == null
                    ? null
                    : names.show(resident.name().name().value(), NAME_SIZE));
          }
        });
    return column;
  }

  private static void add(
      TableView<ResidentRecord> table,
      Texts texts,
      String key,
      double width,
      Function<ResidentRecord, String> value) {
    TableColumn<ResidentRecord, String> column = new TableColumn<>(texts.get(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    table.getColumns().add(column);
  }
}
