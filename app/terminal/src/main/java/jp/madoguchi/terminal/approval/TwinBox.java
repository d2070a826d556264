package jp.madoguchi.terminal.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.movement.TwinSentences;
import jp.madoguchi.terminal.text.Texts;

/** What the entrant found of those who are like somebody new, and what is left to the approver. */
final class TwinBox {
  private final Texts texts;
  private final CompareViewModel model;
  private final Consumer<CompareViewModel.Alike> look;

  /**
   * @param look opens both side by side
   */
  TwinBox(Texts texts, CompareViewModel model, Consumer<CompareViewModel.Alike> look) {
    this.texts = texts;
    this.model = model;
    this.look = look;
  }

  /** The lines below what changes of one resident. */
  List<Node> lines(Comparison.Side side) {
    List<Node> lines = new ArrayList<>();
    for (CompareViewModel.Alike alike : model.alike()) {
      if (alike.side().equals(side)) {
        lines.add(Parts.flow(TwinSentences.paragraph(texts, alike.said()), looking(alike)));
        alike.open().ifPresent(open -> lines.add(boxes(open)));
      }
    }
    return lines;
  }

  private Node looking(CompareViewModel.Alike alike) {
    String number = alike.said().other().digits();
    Button looking = new Button(texts.get("command.TWINS"));
    looking.setId("compare-alike-" + number);
    looking.setAccessibleText(texts.get("alike.look", number));
    looking.setDisable(model.own());
    looking.setOnAction(_ -> look.accept(alike));
    return looking;
  }

  private Node boxes(CompareViewModel.Open open) {
    FlowPane row = Parts.flow();
    open.seen()
        .forEach((each, seen) -> {
          CheckBox box = new CheckBox(texts.get("twin.evidence." + each));
          box.setId("compare-twin-" + open.twin().other().digits() + "-" + each);
          box.setDisable(model.own());
          box.selectedProperty().bindBidirectional(seen);
          row.getChildren().add(box);
        });
    return row;
  }
}
