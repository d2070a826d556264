package jp.madoguchi.terminal.movement.within;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.within.MoveWithinFields;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** Who of the household moves: Space ticks, and what the paper says stands beside the record. */
final class MembersPane extends VBox {
  private static final double NAME_SIZE = 17;
  private static final int COLUMNS = 6;
  private static final int PAPER_COLUMNS = 9;
  private static final int RELATIONSHIP_COLUMNS = 6;

  private final Texts texts;
  private final NameFactory names;
  private final List<CheckBox> boxes = new ArrayList<>();

  MembersPane(Texts texts, NameFactory names, MoveWithinViewModel model) {
    this.texts = texts;
    this.names = names;
    getStyleClass().add("members");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("members-grid");
    heads(grid);
    for (MemberModel member : model.members()) {
      row(grid, member, model);
    }
    getChildren().add(grid);
    Label problem = Parts.paragraph("", "field-hint");
    problem.setId("move-members-problem");
    model
        .problem(MoveWithinFields.MEMBERS)
        .subscribe(said -> {
          problem.setText(texts.get(said));
          problem.setVisible(!said.none());
          problem.setManaged(!said.none());
          problem.pseudoClassStateChanged(
              atlantafx.base.theme.Styles.STATE_DANGER, !said.none() && !said.key().contains(".A"));
          problem.pseudoClassStateChanged(
              atlantafx.base.theme.Styles.STATE_WARNING, said.key().contains(".A"));
        });
    getChildren().add(problem);
  }

  /** Says above the columns what stands in them. */
  private void heads(GridPane grid) {
    grid.add(head("move.head.record"), 1, 0);
    grid.add(head("move.paper.name"), 3, 0);
    grid.add(head("move.paper.kana"), 4, 0);
    grid.add(head("move.relationship"), 5, 0);
  }

  private Label head(String key) {
    return Parts.paragraph(texts.get(key), "field-label");
  }

  Node first() {
    return boxes.getFirst();
  }

  private void row(GridPane grid, MemberModel member, MoveWithinViewModel model) {
    CheckBox moves = new CheckBox();
    boxes.add(moves);
    moves.setId("move-member-" + boxes.size());
    moves.selectedProperty().bindBidirectional(member.moves());
    moves.setAccessibleText(
        texts.get("move.member.moves", member.resident().name().name().value()));
    VBox who =
        new VBox(
            Parts.paragraph(member.resident().name().kana().value(), "member-kana"),
            names.show(member.resident().name().name().value(), NAME_SIZE));
    Label born =
        Parts.label(
            member.resident().household().relationship().text()
                + "　"
                + RecordWords.birth(member.resident()),
            "member-born");
    TextField name = paper(member, member.name(), "move.paper.name");
    name.setId("move-paper-name-" + boxes.size());
    names.dress(name);
    TextField kana = paper(member, member.kana(), "move.paper.kana");
    Label problem = Parts.paragraph("", "field-hint");
    member.problem().subscribe(said -> speak(problem, said));
    // Counted by members: a grid leaves rows out whose only child is hidden.
    int line = 2 * boxes.size() - 1;
    grid.addRow(line, moves, who, born, name, kana, relationship(member, model));
    grid.add(problem, 0, line + 1, COLUMNS, 1);
  }

  /** What the paper says: the same as the record, or the move is not the right movement (E05). */
  private TextField paper(
      MemberModel member, javafx.beans.property.StringProperty property, String labelKey) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(property);
    field.setPrefColumnCount(PAPER_COLUMNS);
    field.setAccessibleText(texts.get(labelKey));
    field.setPromptText(texts.get(labelKey));
    field.disableProperty().bind(member.moves().not());
    field.setOnAction(_ -> NextField.after(field));
    return field;
  }

  private Node relationship(MemberModel member, MoveWithinViewModel model) {
    ComboBox<String> box = new ComboBox<>();
    box.setEditable(true);
    box.getItems().setAll(Relationship.suggestions());
    box.getEditor().textProperty().bindBidirectional(member.relationship());
    box.getEditor().setPrefColumnCount(RELATIONSHIP_COLUMNS);
    box.setId("move-relationship-" + boxes.size());
    box.setAccessibleText(texts.get("move.relationship"));
    box.setPromptText(texts.get("move.relationship"));
    Runnable refresh = () -> box.setDisable(!member.moves().get() || !model.newHousehold());
    model.members().forEach(each -> each.moves().subscribe(_ -> refresh.run()));
    return box;
  }

  private void speak(Label problem, Message said) {
    problem.setText(texts.get(said));
    problem.setVisible(!said.none());
    problem.setManaged(!said.none());
    problem.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, !said.none());
  }
}
