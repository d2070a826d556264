package jp.madoguchi.terminal.looks;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import jp.madoguchi.terminal.control.TableColumns;

/**
 * What a mouse does at the heads of a table's columns, by keys: Ctrl with ← → chooses a column, and
 * Shift besides moves it, makes it wider (↑) or narrower (↓), or lays the table out as it came
 * (Home). Screen's thread only.
 */
final class ColumnKeys {
  private static final String CHOSEN = "chosen-column";

  private final TableView<?> table;
  private final TableColumns columns;
  private final Runnable changed;
  private int chosen = -1;

  private ColumnKeys(TableView<?> table, Runnable changed) {
    this.table = table;
    this.changed = changed;
    columns = new TableColumns(table);
  }

  /**
   * Listens to a table.
   *
   * @param changed told after each change of its layout
   */
  static void listen(TableView<?> table, Runnable changed) {
    ColumnKeys keys = new ColumnKeys(table, changed);
    table.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    table.focusedProperty().subscribe(focused -> keys.leave(!focused));
  }

  private void pressed(KeyEvent event) {
    if (!event.isControlDown() || event.isAltDown() || table.getColumns().isEmpty()) {
      return;
    }
    boolean taken = event.isShiftDown() ? arrange(event) : choose(event);
    if (taken) {
      event.consume();
    }
  }

  private boolean choose(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> choose(chosen - 1);
      case RIGHT, KP_RIGHT -> choose(chosen + 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean arrange(KeyEvent event) {
    if (chosen < 0) {
      choose(0);
    }
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> move(-1);
      case RIGHT, KP_RIGHT -> move(1);
      case UP, KP_UP -> columns.widen(chosen, 1);
      case DOWN, KP_DOWN -> columns.widen(chosen, -1);
      case HOME -> columns.arrange(columns.usual());
      default -> {
        return false;
      }
    }
    // Rows that were measured in narrower columns would stay too tall.
    table.refresh();
    changed.run();
    return true;
  }

  private void move(int by) {
    columns.move(chosen, by);
    choose(chosen + by);
  }

  private void choose(int column) {
    leave(true);
    chosen = Math.clamp(column, 0, table.getColumns().size() - 1);
    TableColumn<?, ?> now = table.getColumns().get(chosen);
    now.getStyleClass().add(CHOSEN);
    table.setAccessibleHelp(now.getText());
  }

  private void leave(boolean really) {
    if (really) {
      chosen = -1;
      table.getColumns().forEach(column -> column.getStyleClass().remove(CHOSEN));
    }
  }
}
