package jp.madoguchi.terminal.words;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import jp.madoguchi.terminal.name.NameOutlines;

/** Words of a control in its font and colour, with characters of the name font among them. */
final class WordsFlow extends TextFlow {
  private final NameOutlines outlines;
  private final Labeled owner;

  WordsFlow(NameOutlines outlines, Labeled owner, List<Piece> pieces) {
    this.outlines = outlines;
    this.owner = owner;
    // Its owner says the words.
    setAccessibleRole(AccessibleRole.NODE);
    setMouseTransparent(true);
    textAlignmentProperty().bind(owner.textAlignmentProperty());
    getChildren().setAll(pieces.stream().map(this::node).toList());
  }

  private Node node(Piece piece) {
    if (piece.drawn()) {
      return new Glyph(outlines.of(piece.text()), owner.fontProperty(), owner.textFillProperty());
    }
    Text text = new Text(piece.text());
    text.fontProperty().bind(owner.fontProperty());
    text.fillProperty().bind(owner.textFillProperty());
    return text;
  }
}
