package jp.madoguchi.terminal.movement.form;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;

/** Enter goes to the next field, as clerks are used to from ten-key entry. */
final class NextField {
  private NextField() {}

  static void after(Node node) {
    node.requestFocusTraversal(TraversalDirection.NEXT);
  }
}
