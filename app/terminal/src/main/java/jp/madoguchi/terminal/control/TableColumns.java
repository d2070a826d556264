package jp.madoguchi.terminal.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The shares of a table's columns, and how they are changed. Screen's thread only. */
public final class TableColumns {
  /** By so much of the table's width a column grows or shrinks at a time. */
  private static final double STEP = 0.02;

  private final TableView<?> table;

  /**
   * @param table whose columns {@link Columns} made
   */
  public TableColumns(TableView<?> table) {
    this.table = table;
  }

  /** What a column is known by from now on. */
  record Own(int place, double usual, DoubleProperty share) {
    Own(int place, double usual) {
      this(place, usual, new SimpleDoubleProperty(usual));
    }

    TableLayout.Column now() {
      return new TableLayout.Column(place, share.get());
    }
  }

  static Own own(TableColumn<?, ?> column) {
    return (Own) column.getUserData();
  }

  /** Whether this table's columns are shares of its width. */
  public static boolean of(TableView<?> table) {
    return table.getColumns().stream().allMatch(column -> column.getUserData() instanceof Own);
  }

  /** How it is now. */
  public TableLayout layout() {
    return new TableLayout(table.getColumns().stream().map(column -> own(column).now()).toList());
  }

  /** How the page made it. */
  public TableLayout usual() {
    return new TableLayout(
        table.getColumns().stream()
            .map(TableColumns::own)
            .sorted(Comparator.comparing(Own::place))
            .map(own -> new TableLayout.Column(own.place(), own.usual()))
            .toList());
  }

  /** Lays it out so; a layout of another table, or none of ours, changes nothing. */
  public void arrange(TableLayout layout) {
    if (layout.fits(table.getColumns().size())) {
      arrange(table, layout.columns());
    }
  }

  private static <S> void arrange(TableView<S> table, List<TableLayout.Column> wanted) {
    List<TableColumn<S, ?>> sorted =
        wanted.stream().<TableColumn<S, ?>>map(each -> at(table, each.place())).toList();
    for (int i = 0; i < sorted.size(); i++) {
      own(sorted.get(i)).share().set(wanted.get(i).share());
    }
    if (!table.getColumns().equals(sorted)) {
      table.getColumns().setAll(sorted);
    }
  }

  private static <S> TableColumn<S, ?> at(TableView<S> table, int place) {
    return table.getColumns().stream()
        .filter(column -> own(column).place() == place)
        .findFirst()
        .orElseThrow();
  }

  /** Moves a column one place to the left (-1) or right (1), if there is one. */
  public void move(int column, int by) {
    List<TableLayout.Column> now = new ArrayList<>(layout().columns());
    if (column + by >= 0 && column + by < now.size()) {
      Collections.swap(now, column, column + by);
      arrange(table, now);
    }
  }

  /** Makes a column wider (1) or narrower (-1); its neighbour makes room. */
  public void widen(int column, int by) {
    List<? extends TableColumn<?, ?>> all = table.getColumns();
    if (all.size() < 2) {
      return;
    }
    DoubleProperty share = own(all.get(column)).share();
    DoubleProperty other = own(all.get(column == all.size() - 1 ? column - 1 : column + 1)).share();
    double step = by * STEP;
    if (share.get() + step >= Columns.LEAST && other.get() - step >= Columns.LEAST) {
      share.set(share.get() + step);
      other.set(other.get() - step);
    }
  }

  /** Takes over what a mouse made of the widths. */
  public void adopt() {
    double whole = table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    List<Double> shares =
        table.getColumns().stream()
            .map(column -> Math.max(Columns.LEAST, column.getWidth() / whole))
            .toList();
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    for (int i = 0; i < shares.size(); i++) {
      own(table.getColumns().get(i)).share().set(shares.get(i) / sum);
    }
  }
}
