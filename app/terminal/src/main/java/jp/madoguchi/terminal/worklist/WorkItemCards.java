package jp.madoguchi.terminal.worklist;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.worklist.OpenedItem;
import jp.madoguchi.core.worklist.WorkItem;
import jp.madoguchi.core.worklist.WorkStep;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** What an item of the work list says: why, by whom, and each resident in three columns. */
final class WorkItemCards {
  private static final double TITLE_NAME = 20;
  private static final double NAME_SIZE = 16;

  private final Texts texts;
  private final SeenWords words;
  private final Staff staff;

  WorkItemCards(Texts texts, SeenWords words, Staff staff) {
    this.texts = texts;
    this.words = words;
    this.staff = staff;
  }

  /** Why it came back, and what is to be done. */
  Node reason(OpenedItem opened) {
    String why =
        texts.get(
            "worklist.state.why",
            texts.get(WorkWords.state(opened.item())),
            texts.get(WorkWords.why(opened.item())));
    VBox said =
        new VBox(
            Parts.paragraph(why, "section-title"),
            Parts.paragraph(texts.get(WorkWords.next(opened)), "fact-value"));
    said.getStyleClass().add("alert-box");
    said.setId("worklist-why");
    return said;
  }

  /** Who entered and approved it and when, on which paper, and what was done about it since. */
  Node summary(WorkItem item) {
    Act head = item.group().head();
    VBox lines =
        new VBox(
            line(
                texts.get(
                    "worklist.summary.entered",
                    staff.name(head.entrant()),
                    RecordWords.moment(head.enteredAt()))),
            line(
                texts.get(
                    "worklist.summary.approved",
                    staff.name(item.approval().approver()),
                    RecordWords.moment(item.approval().approvedAt()))),
            line(
                texts.get(
                    "worklist.summary.paper",
                    texts.get("movement." + head.kind()),
                    TwinWords.without(head.basisDocument()),
                    head.purpose().reference(),
                    head.eventDate().inJapanese())),
            line(texts.get("worklist.summary.since", RecordWords.moment(item.since()))));
    for (WorkStep step : item.steps()) {
      lines.getChildren().add(line(words(step)));
    }
    return Parts.card(lines);
  }

  private Node line(String said) {
    return Parts.paragraph(said, "fact-value");
  }

  private String words(WorkStep step) {
    String who = staff.name(step.operator());
    String when = RecordWords.moment(step.at());
    return switch (step) {
      case WorkStep.Escalated up ->
          texts.get("worklist.step.up", who, when, texts.get("worklist.to." + up.to()), up.note());
      case WorkStep.Reentered _ -> texts.get("worklist.step.again", who, when);
      case WorkStep.Withdrawn gone -> texts.get("worklist.step.gone", who, when, gone.reason());
      case WorkStep.Confirmed _ -> texts.get("worklist.step.seen", who, when);
    };
  }

  /** One resident: mine, before and now. */
  Node side(OpenedItem.Side side) {
    Node who =
        side.now()
            .or(side::before)
            .<Node>map(record -> words.names().show(record.name().name().value(), TITLE_NAME))
            .orElseGet(
                () -> Parts.paragraph(side.change().act().resident().digits(), "fact-value"));
    String why = texts.get(WorkWords.why(side.verdict()));
    VBox card = Parts.card(Parts.flow(who, Parts.paragraph(why, "field-hint")), grid(side));
    // The arrow keys scroll from here: there is nothing else in it to go to.
    card.setFocusTraversable(true);
    card.setId("worklist-side-" + side.change().act().resident().digits());
    card.setAccessibleText(heard(side) + " " + why);
    return card;
  }

  private static String heard(OpenedItem.Side side) {
    return side.now()
        .or(side::before)
        .map(record -> record.name().kana().value())
        .orElse(side.change().act().resident().digits());
  }

  private GridPane grid(OpenedItem.Side side) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("compare");
    grid.getColumnConstraints().addAll(width(15), width(10), width(25), width(25), width(25));
    grid.add(head("worklist.mine"), 2, 0);
    grid.add(head("worklist.before"), 3, 0);
    grid.add(head(side.behind() ? "worklist.now.behind" : "worklist.now"), 4, 0);
    List<ThreeColumns.Row> rows = ThreeColumns.of(side);
    for (int i = 0; i < rows.size(); i++) {
      row(grid, rows.get(i), i + 1);
    }
    return grid;
  }

  private Node head(String key) {
    return Parts.paragraph(texts.get(key), "compare-head");
  }

  private void row(GridPane grid, ThreeColumns.Row row, int line) {
    boolean marked = row.mark() != ThreeColumns.Mark.NONE;
    grid.add(Parts.paragraph(texts.get("field." + row.field()), "compare-label"), 0, line);
    if (marked) {
      grid.add(Parts.label(texts.get("worklist.mark." + row.mark()), "compare-mark"), 1, line);
    }
    boolean mine = marked && row.mark() != ThreeColumns.Mark.MOVED_ON;
    boolean now = marked && row.mark() != ThreeColumns.Mark.SAME;
    grid.add(value(row, row.mine(), mine ? "compare-changed" : "compare-same"), 2, line);
    grid.add(value(row, row.before(), "compare-old"), 3, line);
    grid.add(value(row, row.now(), now ? "compare-changed" : "compare-same"), 4, line);
  }

  private Node value(ThreeColumns.Row row, String value, String style) {
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
