package jp.madoguchi.sandbox.tour;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Whether Tab goes as one reads: down, and along a row from its start to its end. A column at the
 * side is read after the one before it. Screen's thread only.
 */
final class ReadingOrder {
  /** What is read each by itself. */
  private static final List<String> PARTS =
      List.of("page-footer", "case-bar", "notice-bar", "tray-edge", "card", "page");

  private static final double SLACK = 4;

  private ReadingOrder() {}

  /** What is wrong with going from the one to the other; both in the same part of the window. */
  static Optional<String> flaw(Node from, Node to) {
    Optional<Node> part = part(from);
    if (part.isEmpty() || !part.equals(part(to))) {
      return Optional.empty();
    }
    Bounds a = place(part.get(), from);
    Bounds b = place(part.get(), to);
    boolean sameRow = b.getMinY() < a.getMaxY() - SLACK && a.getMinY() < b.getMaxY() - SLACK;
    boolean back = sameRow && b.getMaxX() <= a.getMinX() + SLACK;
    boolean up = b.getMaxY() <= a.getMinY() + SLACK && b.getMinX() < a.getMaxX() - SLACK;
    return back || up
        ? Optional.of(
            "Tab goes "
                + (back ? "backwards" : "up")
                + " from "
                + Inspection.words(from)
                + " to "
                + Inspection.words(to))
        : Optional.empty();
  }

  private static Bounds place(Node part, Node node) {
    return part.sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }

  private static Optional<Node> part(Node node) {
    for (@Nullable Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at.getStyleClass().stream().anyMatch(PARTS::contains)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
