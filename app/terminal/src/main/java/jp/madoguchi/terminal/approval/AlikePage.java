package jp.madoguchi.terminal.approval;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.movement.TwinSentences;
import jp.madoguchi.terminal.movement.twin.EvidenceBoxes;
import jp.madoguchi.terminal.movement.twin.TwinGrid;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/**
 * Somebody new in an entry beside somebody known, for whoever approves it; where the entrant left
 * it open, with what the approver ticks to settle it.
 */
public final class AlikePage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final CompareViewModel.Alike alike;
  private final Runnable back;
  private final Map<Evidence, CheckBox> boxes = new EnumMap<>(Evidence.class);
  private final Label problem = Parts.paragraph("", "field-hint");
  private final Button same;
  private final Node root;

  /**
   * What is done with the answer.
   *
   * @param back to the comparison
   * @param same they are one person, so that the entry goes back
   */
  public record Answers(Runnable back, Runnable same) {}

  /**
   * @param known as they may be seen
   */
  public AlikePage(
      Texts texts,
      Commands commands,
      SeenWords seen,
      CompareViewModel.Alike alike,
      OpenedRecord known,
      Answers answers) {
    this.texts = texts;
    this.commands = commands;
    this.alike = alike;
    back = answers.back();
    problem.setId("alike-problem");
    same = new Button(texts.get("alike.same"));
    same.setId("alike-same");
    same.setMinWidth(Region.USE_PREF_SIZE);
    same.setOnAction(_ -> answers.same().run());
    VBox page =
        new VBox(
            Parts.label(texts.get("twin.compare"), "page-title"),
            Parts.paragraph(
                texts.get("twin.compare.three", alike.said().other().digits()), "page-subtitle"),
            TwinSentences.paragraph(texts, alike.said()),
            Parts.card(new TwinGrid(texts, seen).of(FieldValues.of(alike.side().after()), known)));
    page.getStyleClass().add("page");
    alike.open().ifPresent(_ -> page.getChildren().add(evidence()));
    root = Parts.withFooter(page, problem, Parts.spring(), same, onward());
  }

  private Node onward() {
    CommandButton onward =
        new CommandButton(
            texts,
            commands,
            Command.SUBMIT,
            alike.open().isPresent() ? "alike.another" : "alike.back");
    onward.setId("alike-onward");
    onward.getStyleClass().add("accent");
    return onward;
  }

  private Node evidence() {
    EvidenceBoxes asked = EvidenceBoxes.of(texts, "alike-evidence-");
    asked.boxes().values().forEach(box -> box.setOnAction(_ -> problem.setText("")));
    boxes.putAll(asked.boxes());
    return asked.card();
  }

  private void onwardIfSeen() {
    boolean seen = boxes.isEmpty() || boxes.values().stream().anyMatch(CheckBox::isSelected);
    if (seen) {
      back.run();
    } else {
      problem.setText(texts.get("alike.none"));
      problem.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, true);
    }
  }

  @Override
  public String titleKey() {
    return "approvals.alike";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return boxes.isEmpty() ? same : boxes.values().iterator().next();
  }

  @Override
  public void attach() {
    alike
        .open()
        .ifPresent(open ->
            boxes.forEach(
                (each, box) -> box.selectedProperty().bindBidirectional(open.seen().get(each))));
    commands.bind(Command.SUBMIT, this::onwardIfSeen);
  }

  @Override
  public void detach() {
    alike
        .open()
        .ifPresent(open ->
            boxes.forEach(
                (each, box) -> box.selectedProperty().unbindBidirectional(open.seen().get(each))));
    commands.unbind(Command.SUBMIT);
  }
}
