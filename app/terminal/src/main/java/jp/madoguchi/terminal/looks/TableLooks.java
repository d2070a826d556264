package jp.madoguchi.terminal.looks;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import jp.madoguchi.terminal.control.TableColumns;
import jp.madoguchi.terminal.control.TableLayout;

/**
 * Lays out the tables of a page as its operator had them, and tells what is changed by mouse or
 * keys. A table is known by its id. Screen's thread only.
 *
 * @param remembered the layout of a table, where there is one
 * @param changed the table's id, and its layout unless it is as the program comes
 */
public record TableLooks(
    Function<String, Optional<TableLayout>> remembered,
    BiConsumer<String, Optional<TableLayout>> changed) {
  private static final String HEARD = "looks heard";

  /** A mouse moved an edge by more than what rounding does. */
  private static final double MOVED = 2;

  /** Does so with all tables of a page that is on the screen. */
  public void dress(Node page) {
    page.lookupAll(".table-view").stream()
        .filter(TableView.class::isInstance)
        .<TableView<?>>map(node -> (TableView<?>) node)
        .filter(table -> table.getId() != null && TableColumns.of(table))
        .forEach(this::dress);
  }

  private void dress(TableView<?> table) {
    TableColumns columns = new TableColumns(table);
    columns.arrange(remembered.apply(table.getId()).orElseGet(columns::usual));
    if (table.getProperties().putIfAbsent(HEARD, Boolean.TRUE) == null) {
      ColumnKeys.listen(table, () -> tell(table));
      hearMouse(table);
    }
  }

  private <S> void hearMouse(TableView<S> table) {
    table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> tell(table));
    table.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        _ -> {
          boolean dragged =
              table.getColumns().stream()
                  .limit(Math.max(0, table.getColumns().size() - 1))
                  .anyMatch(each -> Math.abs(each.getWidth() - each.getPrefWidth()) > MOVED);
          if (dragged) {
            new TableColumns(table).adopt();
            tell(table);
          }
        });
  }

  private void tell(TableView<?> table) {
    TableColumns columns = new TableColumns(table);
    TableLayout now = columns.layout();
    changed.accept(
        table.getId(),
        now.written().equals(columns.usual().written()) ? Optional.empty() : Optional.of(now));
  }
}
