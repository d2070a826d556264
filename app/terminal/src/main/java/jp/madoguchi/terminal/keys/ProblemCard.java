package jp.madoguchi.terminal.keys;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** What was not done, why, and what to do; takes no room while all is well. */
final class ProblemCard extends VBox {
  private final Texts texts;
  private final Label what = Parts.paragraph("", "keys-problem");
  private final Label why = Parts.paragraph("", "keys-why");

  ProblemCard(Texts texts) {
    this.texts = texts;
    getStyleClass().addAll("card", "keys-problem-card");
    setId("keys-problem");
    getChildren().addAll(what, why);
    show(Optional.empty());
  }

  void show(Optional<KeysViewModel.Problem> problem) {
    setVisible(problem.isPresent());
    setManaged(problem.isPresent());
    what.setText(problem.map(found -> texts.get(found.what())).orElse(""));
    why.setText(
        problem
            .map(found -> texts.get("keys.why", texts.get(found.why()), found.code()))
            .orElse(""));
  }
}
