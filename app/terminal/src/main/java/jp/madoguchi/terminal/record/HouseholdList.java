package jp.madoguchi.terminal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Marks;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.text.Texts;

/**
 * The members of one household, who live at one address; all are in view. One stop for Tab: arrow
 * keys go through them, Enter or a double click opens one. A table would do the same, and take most
 * of the time until a record is on the screen.
 */
public final class HouseholdList extends VBox {
  private static final double NAME_SIZE = 17;
  private static final List<Integer> SHARES = List.of(25, 25, 9, 14, 27);
  private static final List<String> TITLES =
      List.of("record.name", "record.birth", "record.sex", "record.relationship", "record.number");

  private final Texts texts;
  private final NameFactory names;
  private final Consumer<ResidentRecord> open;
  private final OpenedRecord shown;
  private final List<ResidentRecord> members;
  private final List<Node> rows = new ArrayList<>();

  /**
   * @param shown the record that the page shows: its person is where the list is entered
   * @param open what Enter does with a member
   */
  public HouseholdList(
      Texts texts, NameFactory names, OpenedRecord shown, Consumer<ResidentRecord> open) {
    this.texts = texts;
    this.names = names;
    this.shown = shown;
    members = shown.household();
    this.open = open;
    getStyleClass().add("household");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    getChildren().add(titles());
    members.forEach(member -> rows.add(row(member, rows.size())));
    getChildren().addAll(rows);
    stopAt(Math.max(0, members.indexOf(shown.current())));
  }

  /** Who is listed, in their order. */
  public List<ResidentRecord> members() {
    return members;
  }

  /** Where Tab stops. */
  Node stop() {
    return rows.stream().filter(Node::isFocusTraversable).findFirst().orElse(this);
  }

  private Node titles() {
    GridPane titles = grid("household-titles");
    TITLES.forEach(key -> titles.addRow(0, Parts.label(texts.get(key), "household-title")));
    return titles;
  }

  private Node row(ResidentRecord member, int place) {
    GridPane row = grid("household-row");
    Marks marks = shown.marks(member);
    VBox who =
        new VBox(
            Parts.label(member.name().kana().value(), "member-kana"),
            names.show(member.name().name().value(), NAME_SIZE));
    if (!marks.none()) {
      who.getChildren().add(Parts.paragraph(RestraintWords.words(texts, marks), "field-hint"));
    }
    row.addRow(
        0,
        who,
        Parts.paragraph(RecordWords.birth(member), "household-words"),
        Parts.paragraph(texts.get("sex." + member.sex()), "household-words"),
        Parts.paragraph(member.household().relationship().text(), "household-words"),
        Parts.paragraph(member.number().digits(), "household-words"));
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(
        String.join(
            " ",
            member.name().kana().value(),
            member.name().name().value(),
            RecordWords.birth(member),
            texts.get("sex." + member.sex()),
            member.household().relationship().text(),
            member.number().digits(),
            RestraintWords.words(texts, marks)));
    row.setOnKeyPressed(event -> pressed(event, place));
    row.setOnMouseClicked(event -> clicked(event, place));
    return row;
  }

  private static GridPane grid(String styleClass) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add(styleClass);
    for (int share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private void pressed(KeyEvent event, int place) {
    int last = rows.size() - 1;
    switch (event.getCode()) {
      case DOWN -> go(Math.min(place + 1, last));
      case UP -> go(Math.max(place - 1, 0));
      case HOME -> go(0);
      case END -> go(last);
      case ENTER -> open.accept(members.get(place));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void clicked(MouseEvent event, int place) {
    if (event.getButton() == MouseButton.PRIMARY) {
      go(place);
      if (event.getClickCount() == 2) {
        open.accept(members.get(place));
      }
    }
  }

  private void go(int place) {
    stopAt(place);
    rows.get(place).requestFocus();
  }

  /** Tab comes back to where the arrow keys left off. */
  private void stopAt(int place) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setFocusTraversable(i == place);
    }
  }
}
