package jp.madoguchi.terminal.approval;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.movement.TwinSentences;
import jp.madoguchi.terminal.text.Texts;

/** What the entrant found of those who are like somebody new, and what is left to the approver. */
final class TwinBox {
  private final Texts texts;
  private final CompareViewModel model;
  private final List<TwinWord> words;

  TwinBox(Texts texts, CompareViewModel model, Comparison.Side side) {
    this.texts = texts;
    this.model = model;
    words = TwinWords.in(side.change().act().basisDocument());
  }

  List<Node> lines() {
    List<Node> lines = new ArrayList<>();
    for (TwinWord word : words) {
      lines.add(TwinSentences.paragraph(texts, word));
      model.open().stream()
          .filter(open -> open.twin().equals(word))
          .findFirst()
          .ifPresent(open -> lines.add(boxes(open)));
    }
    return lines;
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
