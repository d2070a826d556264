package jp.madoguchi.terminal.movement.within;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.within.MoveWithinFields;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** Who of the household moves, and for each of them what the paper says beside the record. */
final class MembersPane extends VBox {
  private static final double NAME_SIZE = 17;
  private static final int COLUMNS = 4;
  private static final double SHARE = 100.0 / COLUMNS;

  private final Texts texts;
  private final NameFactory names;
  private final MemberList list;
  private final GridPane papers = new GridPane();
  private final Em em = new Em();
  private final List<Paper> rows = new ArrayList<>();

  /** The row of one mover, and the sentence below it. */
  private record Paper(MemberModel member, List<Node> fields, Label problem) {}

  /**
   * @param onward where Enter goes from the list of people
   */
  MembersPane(Texts texts, NameFactory names, MoveWithinViewModel model, Runnable onward) {
    this.texts = texts;
    this.names = names;
    getStyleClass().add("members");
    list = new MemberList(texts, names, model.members(), onward);
    papers.getStyleClass().add("members-grid");
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints share = new ColumnConstraints();
      share.setPercentWidth(SHARE);
      papers.getColumnConstraints().add(share);
    }
    for (MemberModel member : model.members()) {
      rows.add(paper(member, model));
      member.moves().subscribe((_, _) -> showPapers());
    }
    showPapers();
    getChildren().addAll(list, papers, problem(model), em);
  }

  /** Where the keyboard begins. */
  Node first() {
    return list.first();
  }

  private Label problem(MoveWithinViewModel model) {
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
    return problem;
  }

  /** Only those who move have a row: a household of twelve stays a short form. */
  private void showPapers() {
    papers.getChildren().clear();
    heads();
    int line = 1;
    for (Paper row : rows) {
      if (row.member().moves().get()) {
        papers.addRow(line, row.fields().toArray(Node[]::new));
        papers.add(row.problem(), 0, line + 1, COLUMNS, 1);
        line += 2;
      }
    }
    papers.setVisible(line > 1);
    papers.setManaged(line > 1);
  }

  /** Says above the columns what stands in them. */
  private void heads() {
    papers.addRow(
        0,
        head("move.head.record"),
        head("move.paper.name"),
        head("move.paper.kana"),
        head("move.relationship"));
  }

  private Label head(String key) {
    return Parts.paragraph(texts.get(key), "field-label");
  }

  private Paper paper(MemberModel member, MoveWithinViewModel model) {
    int place = rows.size() + 1;
    TextField name = paper(member.name(), "move.paper.name");
    name.setId("move-paper-name-" + place);
    names.dress(name, em.pixels());
    TextField kana = paper(member.kana(), "move.paper.kana");
    kana.setId("move-paper-kana-" + place);
    Label problem = Parts.paragraph("", "field-hint");
    member.problem().subscribe(said -> speak(problem, said));
    Node who = names.show(member.resident().name().name().value(), NAME_SIZE);
    return new Paper(member, List.of(who, name, kana, relationship(member, model, place)), problem);
  }

  /** What the paper says: the same as the record, or the move is not the right movement (E05). */
  private TextField paper(StringProperty property, String labelKey) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(property);
    field.setAccessibleText(texts.get(labelKey));
    field.setPromptText(texts.get(labelKey));
    field.setOnAction(_ -> NextField.after(field));
    return field;
  }

  private Node relationship(MemberModel member, MoveWithinViewModel model, int place) {
    ComboBox<String> box = new ComboBox<>();
    box.setEditable(true);
    box.getItems().setAll(Relationship.suggestions());
    box.getEditor().textProperty().bindBidirectional(member.relationship());
    box.setId("move-relationship-" + place);
    box.setAccessibleText(texts.get("move.relationship"));
    box.setMaxWidth(Double.MAX_VALUE);
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
