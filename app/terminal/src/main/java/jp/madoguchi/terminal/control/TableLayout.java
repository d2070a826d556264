package jp.madoguchi.terminal.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of a table from left to right: which one of the page's, and how much of the width it
 * takes. Holds nothing of what stands in them.
 */
public record TableLayout(List<Column> columns) {
  private static final Pattern WRITTEN =
      Pattern.compile("\\d{1,2}:0\\.\\d{3}(,\\d{1,2}:0\\.\\d{3})*");
  private static final double SLACK = 0.02;

  /**
   * One column.
   *
   * @param place its place in the page's own order, from 0
   * @param share of the table's width
   */
  public record Column(int place, double share) {}

  public TableLayout {
    columns = List.copyOf(columns);
  }

  /** As it is kept. */
  public String written() {
    return String.join(
        ",",
        columns.stream()
            .map(each -> String.format(Locale.ROOT, "%d:%.3f", each.place(), each.share()))
            .toList());
  }

  /** What was kept; empty where it is not what {@link #written} writes. */
  public static Optional<TableLayout> read(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    for (String each : written.split(",", -1)) {
      String[] pair = each.split(":", -1);
      columns.add(new Column(Integer.parseInt(pair[0]), Double.parseDouble(pair[1])));
    }
    return Optional.of(new TableLayout(columns));
  }

  /** Whether it is of a table with so many columns, each once, none gone, and fills its width. */
  boolean fits(int count) {
    return columns.stream().map(Column::place).distinct().count() == count
        && columns.size() == count
        && columns.stream().allMatch(each -> each.place() < count && each.share() >= Columns.LEAST)
        && Math.abs(columns.stream().mapToDouble(Column::share).sum() - 1) < SLACK;
  }
}
