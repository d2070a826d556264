package jp.madoguchi.terminal.movement.within;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
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

  private final Texts texts;
  private final NameFactory names;
  private final List<CheckBox> boxes = new ArrayList<>();

  MembersPane(Texts texts, NameFactory names, MoveWithinViewModel model) {
    this.texts = texts;
    this.names = names;
    getStyleClass().add("members");
    for (MemberModel member : model.members()) {
      getChildren().add(row(member, model));
    }
    Label problem = Parts.paragraph("", "field-hint");
    problem.setId("move-members-problem");
    model
        .problem(MoveWithinFields.MEMBERS)
        .subscribe(
            said -> {
              problem.setText(texts.get(said));
              problem.setVisible(!said.none());
              problem.setManaged(!said.none());
              problem.pseudoClassStateChanged(
                  atlantafx.base.theme.Styles.STATE_DANGER,
                  !said.none() && !said.key().contains(".A"));
              problem.pseudoClassStateChanged(
                  atlantafx.base.theme.Styles.STATE_WARNING, said.key().contains(".A"));
            });
    getChildren().add(problem);
  }

  Node first() {
    return boxes.getFirst();
  }

  private Node row(MemberModel member, MoveWithinViewModel model) {
    CheckBox moves = new CheckBox();
    boxes.add(moves);
    moves.setId("move-member-" + boxes.size());
    moves.selectedProperty().bindBidirectional(member.moves());
    moves.setAccessibleText(
        texts.get("move.member.moves", member.resident().name().name().value()));
    VBox who =
        new VBox(
            Parts.label(member.resident().name().kana().value(), "member-kana"),
            names.show(member.resident().name().name().value(), NAME_SIZE));
    who.setPrefWidth(150);
    who.setMinWidth(130);
    Label born =
        Parts.label(
            member.resident().household().relationship().text()
                + "　"
                + RecordWords.birth(member.resident()),
            "member-born");
    HBox row = Parts.row(moves, who, born, onPaper(member), relationship(member, model));
    row.getStyleClass().add("member");
    Label problem = Parts.paragraph("", "field-hint");
    member.problem().subscribe(said -> speak(problem, said));
    return new VBox(row, problem);
  }

  /** What the paper says: the same as the record, or the move is not the right movement (E05). */
  private Node onPaper(MemberModel member) {
    TextField name = paper(member, member.name(), "move.paper.name", 130);
    name.setId("move-paper-name-" + boxes.size());
    TextField kana = paper(member, member.kana(), "move.paper.kana", 150);
    return Parts.row(name, kana);
  }

  private TextField paper(
      MemberModel member,
      javafx.beans.property.StringProperty property,
      String labelKey,
      double width) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(property);
    field.setPrefWidth(width);
    field.setMinWidth(90);
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
    box.setPrefWidth(120);
    box.setMinWidth(100);
    box.setId("move-relationship-" + boxes.size());
    box.setAccessibleText(texts.get("move.relationship"));
    box.setPromptText(texts.get("move.relationship"));
    Runnable refresh = () -> box.setDisable(!member.moves().get() || !model.newHousehold());
    model.members().forEach(each -> each.moves().subscribe(refresh));
    refresh.run();
    return box;
  }

  private void speak(Label problem, Message said) {
    problem.setText(texts.get(said));
    problem.setVisible(!said.none());
    problem.setManaged(!said.none());
    problem.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, !said.none());
  }
}
