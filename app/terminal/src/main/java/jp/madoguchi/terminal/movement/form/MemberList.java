package jp.madoguchi.terminal.movement.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Texts;

/**
 * Whom of the household it is about. However large the household, the list is one stop for Tab:
 * arrow keys go through it, Space ticks, Enter leaves it for what comes after the people.
 */
final class MemberList extends GridPane {
  private static final double NAME_SIZE = 17;

  private final Texts texts;
  private final Runnable onward;
  private final List<CheckBox> boxes = new ArrayList<>();

  /**
   * @param onward where Enter goes
   */
  MemberList(Texts texts, NameFactory names, List<PersonModel> members, Runnable onward) {
    this.texts = texts;
    this.onward = onward;
    getStyleClass().add("member-list");
    for (PersonModel member : members) {
      row(names, member);
    }
    ColumnConstraints kana = new ColumnConstraints();
    kana.setHgrow(Priority.SOMETIMES);
    ColumnConstraints born = new ColumnConstraints();
    born.setHgrow(Priority.ALWAYS);
    getColumnConstraints()
        .addAll(
            new ColumnConstraints(), new ColumnConstraints(), kana, new ColumnConstraints(), born);
    stopAt(0);
  }

  CheckBox first() {
    return boxes.getFirst();
  }

  private void row(NameFactory names, PersonModel member) {
    int place = boxes.size();
    ResidentRecord resident = member.before().orElseThrow();
    String name = resident.name().name().value();
    CheckBox box = new CheckBox();
    box.setId("move-member-" + (place + 1));
    box.selectedProperty().bindBidirectional(member.chosen());
    box.setAccessibleText(texts.get("move.member.moves", name));
    box.setAccessibleHelp(texts.get("move.members.keys"));
    box.focusedProperty().subscribe(focused -> stopAt(focused, place));
    box.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, place));
    boxes.add(box);
    addRow(
        place,
        box,
        names.show(name, NAME_SIZE),
        Parts.paragraph(resident.name().kana().value(), "member-kana"),
        Parts.paragraph(resident.household().relationship().text(), "member-born"),
        Parts.paragraph(RecordWords.birth(resident), "member-born"));
  }

  private void pressed(KeyEvent event, int place) {
    int last = boxes.size() - 1;
    switch (event.getCode()) {
      case DOWN -> boxes.get(Math.min(place + 1, last)).requestFocus();
      case UP -> boxes.get(Math.max(place - 1, 0)).requestFocus();
      case HOME -> boxes.getFirst().requestFocus();
      case END -> boxes.getLast().requestFocus();
      case ENTER -> onward.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void stopAt(boolean focused, int place) {
    if (focused) {
      stopAt(place);
    }
  }

  /** Tab comes back to where the arrow keys left off. */
  private void stopAt(int place) {
    for (int i = 0; i < boxes.size(); i++) {
      boxes.get(i).setFocusTraversable(i == place);
    }
  }
}
