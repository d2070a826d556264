package jp.madoguchi.sandbox.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What can be seen in a scene. Screen's thread only. */
final class Sight {
  private Sight() {}

  static Optional<Node> find(Scene scene, String id) {
    return Optional.ofNullable(scene.lookup(id.startsWith("#") ? id : "#" + id));
  }

  /** Whether a node is in the scene with all that it stands in, and not hidden. */
  static boolean visible(Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  /** The id of a node, or of the nearest that it is a part of. */
  static String idOf(@Nullable Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null && !at.getId().isEmpty()) {
        return at.getId();
      }
    }
    return node == null ? "nothing" : node.getClass().getSimpleName();
  }

  /** The text of a control, or all text within it. */
  static String text(Node node) {
    return switch (node) {
      case TextInputControl input -> Objects.requireNonNullElse(input.getText(), "");
      case ComboBox<?> box -> text(box);
      case Labeled labeled when labeled.getGraphic() == null ->
          Objects.requireNonNullElse(labeled.getText(), "");
      default -> String.join(" ", texts(node));
    };
  }

  private static <T> String text(ComboBox<T> box) {
    StringConverter<T> words = box.getConverter();
    return box.isEditable()
        ? Objects.requireNonNullElse(box.getEditor().getText(), "")
        : Objects.requireNonNullElse(words.toString(box.getValue()), "");
  }

  /** Every text that is visible at or below a node, from top to bottom of the tree. */
  static List<String> texts(Node node) {
    List<String> found = new ArrayList<>();
    if (node.isVisible()) {
      gather(node, found);
    }
    return found;
  }

  private static void gather(Node node, List<String> found) {
    switch (node) {
      case Text text -> add(found, text.getText());
      case Parent parent
          when parent.getChildrenUnmodifiable().stream().anyMatch(Text.class::isInstance) ->
          addWhole(parent, found);
      case Parent parent -> {
        if (drawnName(parent)) {
          add(found, parent.getAccessibleText());
        }
        parent.getChildrenUnmodifiable().stream()
            .filter(Node::isVisible)
            .forEach(child -> gather(child, found));
      }
      default -> {}
    }
  }

  /** A label's own words, which the screen may show cut; else the words of its parts. */
  private static void addWhole(Parent parent, List<String> found) {
    if (parent instanceof Labeled labeled) {
      add(found, labeled.getText());
    }
    for (Node child : parent.getChildrenUnmodifiable()) {
      boolean ownWords =
          child instanceof Text
              && parent instanceof Labeled labeled
              && !child.equals(labeled.getGraphic());
      if (child.isVisible() && !ownWords) {
        gather(child, found);
      }
    }
  }

  /** Names are drawn as outlines and carry their text for screen readers. */
  private static boolean drawnName(Parent parent) {
    return parent.getStyleClass().contains("name-view");
  }

  private static void add(List<String> found, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      found.add(text);
    }
  }

  /** Draws the scene as it is on a screen with so many pixels to a logical one. */
  static WritableImage draw(Scene scene, double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(scene.getFill());
    parameters.setTransform(new Scale(scale, scale));
    parameters.setViewport(
        new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
    return scene.getRoot().snapshot(parameters, null);
  }
}
