package jp.madoguchi.terminal.words;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/**
 * The words of a control that is no label, as a label in place of them: what draws labels from two
 * fonts then draws those of a check box, a button or a cell of a list as well.
 */
final class OwnWords extends Label {
  private final ContentDisplay before;

  private OwnWords(Labeled owner) {
    before = owner.getContentDisplay();
    textProperty().bind(owner.textProperty());
    fontProperty().bind(owner.fontProperty());
    textFillProperty().bind(owner.textFillProperty());
    wrapTextProperty().bind(owner.wrapTextProperty());
  }

  /** Takes over; a graphic of the control stands beside its words as before. */
  static void take(Labeled owner) {
    @Nullable Node theirs = owner.getGraphic();
    OwnWords words = new OwnWords(owner);
    owner.setGraphic(words);
    words.setGraphic(theirs);
    owner.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /** Puts everything back. */
  void leave(Labeled owner) {
    @Nullable Node theirs = getGraphic();
    setGraphic(null);
    owner.setContentDisplay(before);
    owner.setGraphic(theirs);
  }
}
