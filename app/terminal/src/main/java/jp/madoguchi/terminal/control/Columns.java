package jp.madoguchi.terminal.control;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Columns that share the width of their table, so that nothing scrolls sideways, and wrap their
 * words instead of cutting them.
 */
public final class Columns {
  /** No column is narrower than this share. */
  static final double LEAST = 0.04;

  private static final double SCROLL_BAR = 18;

  private Columns() {}

  /**
   * Adds a column of words.
   *
   * @param share of the table's width, above 0 and up to 1; the last column takes what is left
   */
  public static <S> void words(
      TableView<S> table, String title, double share, Function<S, String> words) {
    add(
        table,
        title,
        share,
        (cell, row) -> {
          Node text = text(words.apply(row));
          wrap(text, room(cell));
          return text;
        });
  }

  /** Words for a cell; a label costs a table more than a text does, and is not often needed. */
  public static Node text(String words) {
    Node text = EasyText.is(words) ? new Text(words) : new CellWords(words);
    text.getStyleClass().add("cell-words");
    return text;
  }

  /**
   * Adds a column of nodes, which are made anew for each row that comes into view. What is text or
   * {@link Wrapping} in them breaks at the width of the column.
   */
  public static <S> void nodes(
      TableView<S> table, String title, double share, Function<S, Node> node) {
    add(
        table,
        title,
        share,
        (cell, row) -> {
          Node made = node.apply(row);
          wrap(made, room(cell));
          return made;
        });
  }

  private static void wrap(Node node, ObservableDoubleValue room) {
    if (node instanceof Wrapping wrapping) {
      wrapping.within(room);
    } else if (node instanceof Text text) {
      text.wrappingWidthProperty().bind(room);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> wrap(child, room));
    }
  }

  /** The column's width is known before the cell's: a row is measured before it is laid out. */
  private static <S> DoubleBinding room(TableCell<S, S> cell) {
    ReadOnlyDoubleProperty width = cell.getTableColumn().widthProperty();
    return Bindings.createDoubleBinding(
        () -> Math.max(1, width.get() - cell.snappedLeftInset() - cell.snappedRightInset()),
        width,
        cell.insetsProperty());
  }

  private interface Draw<S> {
    Node draw(TableCell<S, S> cell, S row);
  }

  private static <S> void add(TableView<S> table, String title, double share, Draw<S> draw) {
    TableColumn<S, S> column = new TableColumn<>(title);
    column.setMinWidth(1);
    var own = new TableColumns.Own(table.getColumns().size(), share);
    column.setUserData(own);
    column
        .prefWidthProperty()
        .bind(table.widthProperty().subtract(SCROLL_BAR).multiply(own.share()));
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new DrawnCell<>(draw));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(column);
  }

  private static final class DrawnCell<S> extends TableCell<S, S> {
    private final Draw<S> draw;

    DrawnCell(Draw<S> draw) {
      this.draw = draw;
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : draw.draw(this, row));
    }
  }
}
