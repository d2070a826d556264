package jp.madoguchi.terminal.movement.twin;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** Somebody who is entered beside somebody known, line by line; what differs is marked. */
public final class TwinGrid {
  private static final double NAME_SIZE = 16;

  private final Texts texts;
  private final SeenWords seen;

  public TwinGrid(Texts texts, SeenWords seen) {
    this.texts = texts;
    this.seen = seen;
  }

  /**
   * @param entered what is entered of the one
   * @param known the other, as they may be seen
   */
  public GridPane of(Map<Field, ExactText> entered, OpenedRecord known) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("compare");
    grid.getColumnConstraints().addAll(width(22), width(8), width(35), width(35));
    grid.add(Parts.label(texts.get("twin.side.entered"), "compare-head"), 2, 0);
    grid.add(Parts.label(texts.get("twin.side.known"), "compare-head"), 3, 0);
    int row = 1;
    for (TwinSides.Line line : new TwinSides(texts, seen).of(entered, known)) {
      String style = line.differs() ? "compare-changed" : "compare-same";
      grid.add(Parts.paragraph(line.label(), "compare-label"), 0, row);
      if (line.differs()) {
        grid.add(Parts.label(texts.get("twin.differs"), "compare-mark"), 1, row);
      }
      grid.add(value(line, line.entered(), style), 2, row);
      grid.add(value(line, line.known(), style), 3, row++);
    }
    return grid;
  }

  private Node value(TwinSides.Line line, String text, String style) {
    if (line.names() && !text.isEmpty()) {
      VBox all = new VBox();
      text.lines().forEach(name -> all.getChildren().add(seen.names().show(name, NAME_SIZE)));
      all.getStyleClass().add(style);
      return all;
    }
    return Parts.paragraph(text.isEmpty() ? texts.get("compare.blank") : text, style);
  }

  private static ColumnConstraints width(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }
}
