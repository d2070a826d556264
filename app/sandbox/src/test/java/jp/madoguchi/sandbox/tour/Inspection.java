package jp.madoguchi.sandbox.tour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Looks a scene over as somebody does who cannot see it, or sees it large. Screen's thread only.
 */
final class Inspection {
  private final Scene scene;
  private final List<Node> seen = new ArrayList<>();

  Inspection(Scene scene) {
    this.scene = scene;
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    gather(scene.getRoot());
  }

  private void gather(Node node) {
    if (!node.isVisible()) {
      return;
    }
    seen.add(node);
    if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
      parent.getChildrenUnmodifiable().forEach(this::gather);
    }
  }

  /** Controls that Tab must reach. */
  Set<Node> reachable() {
    Set<Node> found = new LinkedHashSet<>();
    seen.stream()
        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
        .forEach(found::add);
    return found;
  }

  /** Controls that a screen reader cannot name. */
  List<String> nameless() {
    return reachable().stream()
        .filter(node -> !named(node))
        .map(node -> "no accessible name: " + words(node))
        .toList();
  }

  /** Labels that are cut, and what stands beyond the window. */
  List<String> cut() {
    List<String> flaws = new ArrayList<>();
    for (Node node : seen) {
      if (node instanceof Labeled labeled && !within(node, IndexedCell.class)) {
        shown(labeled)
            .filter(text -> !text.equals(labeled.getText()))
            .forEach(text -> flaws.add("cut: “" + labeled.getText() + "” to “" + text + "”"));
      }
      if (node instanceof Labeled && !within(node, IndexedCell.class) && beyond(node)) {
        flaws.add("beyond the window: " + words(node));
      }
    }
    return flaws;
  }

  private Stream<String> shown(Labeled labeled) {
    return labeled.getText() == null || labeled.getText().isEmpty()
        ? Stream.empty()
        : labeled.getChildrenUnmodifiable().stream()
            .filter(child -> child instanceof Text && child != labeled.getGraphic())
            .map(child -> ((Text) child).getText());
  }

  private boolean beyond(Node node) {
    Bounds place = node.localToScene(node.getBoundsInLocal());
    boolean tooWide = place.getMaxX() > scene.getWidth() + 1 || place.getMinX() < -1;
    boolean tooLow = place.getMaxY() > scene.getHeight() + 1;
    return tooWide || (tooLow && !within(node, ScrollPane.class));
  }

  private boolean named(Node node) {
    return filled(node.getAccessibleText())
        || (node instanceof Labeled labeled && filled(labeled.getText()))
        || seen.stream()
            .anyMatch(each -> each instanceof Label label && label.getLabelFor() == node);
  }

  private static boolean within(Node node, Class<?> kind) {
    for (@Nullable Node at = node.getParent(); at != null; at = at.getParent()) {
      if (kind.isInstance(at)) {
        return true;
      }
    }
    return kind.isInstance(node);
  }

  private static boolean filled(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  static String words(Node node) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    String text = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
    String kind = node instanceof CheckBox ? "CheckBox" : node.getClass().getSimpleName();
    return kind + id + " " + node.getStyleClass() + text;
  }
}
