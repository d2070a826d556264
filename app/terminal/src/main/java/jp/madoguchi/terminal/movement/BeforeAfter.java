package jp.madoguchi.terminal.movement;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.restraint.MeasureWords;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** Old beside new for one person; what changes stands out by colour, weight and a mark. */
public final class BeforeAfter {
  private static final double NAME_SIZE = 16;

  private final Texts texts;
  private final SeenWords words;

  /**
   * @param words what is seen of the fields
   */
  public BeforeAfter(Texts texts, SeenWords words) {
    this.texts = texts;
    this.words = words;
  }

  /**
   * A grid with a row for each field.
   *
   * @param before empty for somebody who is new here
   */
  public GridPane grid(Optional<ResidentRecord> before, ResidentRecord after) {
    return grid(FieldRows.of(before, after));
  }

  /** A grid of these rows. */
  public GridPane grid(List<FieldRows.Row> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("compare");
    grid.getColumnConstraints().addAll(width(18), width(8), width(34), width(34), width(6));
    grid.add(Parts.label(texts.get("compare.before"), "compare-head"), 2, 0);
    grid.add(Parts.label(texts.get("compare.after"), "compare-head"), 3, 0);
    for (int i = 0; i < rows.size(); i++) {
      row(grid, rows.get(i), i + 1);
    }
    return grid;
  }

  private void row(GridPane grid, FieldRows.Row row, int line) {
    String style = row.changed() ? "compare-changed" : "compare-same";
    grid.add(Parts.paragraph(texts.get("field." + row.field()), "compare-label"), 0, line);
    if (row.changed()) {
      grid.add(Parts.label(texts.get("compare.mark"), "compare-mark"), 1, line);
    }
    grid.add(value(row, row.before(), "compare-old"), 2, line);
    grid.add(value(row, row.after(), style), 3, line);
  }

  private Node value(FieldRows.Row row, String value, String style) {
    if (row.field() == Field.RESTRAINTS && !value.isEmpty()) {
      return Parts.paragraph(MeasureWords.all(texts, value), style);
    }
    return words.node(
        row.field(),
        value,
        row.western(),
        new SeenWords.Look(style, NAME_SIZE),
        texts.get("compare.blank"));
  }

  private static ColumnConstraints width(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }
}
