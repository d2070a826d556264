package jp.madoguchi.sandbox.tour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import jp.madoguchi.terminal.help.HelpTexts;
import jp.madoguchi.terminal.help.Topic;
import org.jspecify.annotations.Nullable;

/** Looks a scene over as somebody does who cannot see it. Screen's thread only. */
final class Inspection {
  private final List<Node> seen = new ArrayList<>();

  Inspection(Scene scene) {
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

  /** Inputs of which help knows nothing. */
  List<String> helpless(HelpTexts help) {
    return reachable().stream()
        .filter(node -> !(node instanceof ButtonBase) || node instanceof CheckBox)
        .filter(node -> Topic.of(help, node).isEmpty())
        .map(node -> "no help: " + words(node))
        .toList();
  }

  /** What the toolkit would keep as a picture, as large as itself, for longer than it is shown. */
  List<String> pictured() {
    return seen.stream()
        .filter(Node::isCache)
        .map(node -> "kept as a picture: " + words(node))
        .toList();
  }

  private boolean named(Node node) {
    return filled(node.getAccessibleText())
        || (node instanceof Labeled labeled && filled(labeled.getText()))
        || seen.stream()
            .anyMatch(each -> each instanceof Label label && label.getLabelFor() == node);
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
