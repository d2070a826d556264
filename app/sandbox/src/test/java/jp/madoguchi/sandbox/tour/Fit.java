package jp.madoguchi.sandbox.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether all of a scene can be seen: no words are cut or drawn over others, nothing stands outside
 * what holds it unless one can scroll up or down to it, and nothing scrolls sideways. Screen's
 * thread only.
 */
final class Fit {
  /** Larger letters make a window narrow, which changes the style, which changes the layout. */
  private static final int PASSES = 3;

  private static final double SLACK = 1.5;
  private static final double TOUCH = 3;
  private static final double LEAST_TABLE_ROWS = 2;

  private final List<Node> seen = new ArrayList<>();
  private final Scene scene;

  Fit(Scene scene) {
    this.scene = scene;
    for (int pass = 0; pass < PASSES; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    gather(scene.getRoot());
  }

  private void gather(Node node) {
    if (node.isVisible()) {
      seen.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(this::gather);
      }
    }
  }

  List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    for (Node node : seen) {
      Stream.of(cut(node), promptCut(node), sideways(node), low(node), outside(node))
          .flatMap(Optional::stream)
          .forEach(flaws::add);
    }
    flaws.addAll(drawnOver());
    return flaws;
  }

  private static Optional<String> cut(Node node) {
    if (!(node instanceof Labeled labeled)
        || labeled.getText() == null
        || labeled.getText().isEmpty()) {
      return Optional.empty();
    }
    return labeled.getChildrenUnmodifiable().stream()
        .filter(child -> child instanceof Text && child != labeled.getGraphic())
        .map(child -> ((Text) child).getText())
        .filter(shown -> !shown.equals(labeled.getText()))
        .map(shown -> "cut: “" + labeled.getText() + "” to “" + shown + "”")
        .findFirst();
  }

  private static Optional<String> promptCut(Node node) {
    if (!(node instanceof TextField field)
        || !field.getText().isEmpty()
        || Objects.requireNonNullElse(field.getPromptText(), "").isEmpty()) {
      return Optional.empty();
    }
    Text prompt = new Text(field.getPromptText());
    prompt.setFont(field.getFont());
    double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset() + SLACK;
    return prompt.getLayoutBounds().getWidth() <= room
        ? Optional.empty()
        : Optional.of("cut: the hint “" + field.getPromptText() + "” in its field");
  }

  private static Optional<String> sideways(Node node) {
    return node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL
        ? Optional.of("scrolls sideways: " + Inspection.words(holder(bar)))
        : Optional.empty();
  }

  private static Node holder(Node bar) {
    return Objects.requireNonNullElse(bar.getParent(), bar);
  }

  /** A table in which no two rows can be seen is none. */
  private static Optional<String> low(Node node) {
    if (!(node instanceof TableView<?> table)) {
      return Optional.empty();
    }
    double row = 2.2 * new Text("国").getLayoutBounds().getHeight();
    double least = (LEAST_TABLE_ROWS + 1) * row;
    return table.getHeight() >= Math.min(least, row * (table.getItems().size() + 1))
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "too low: %s of %.0f px", Inspection.words(node), table.getHeight()));
  }

  private static boolean matters(Node node) {
    return node instanceof Labeled
        || node.isFocusTraversable()
        || node.getStyleClass().contains("name-view");
  }

  private static Optional<String> outside(Node node) {
    if (!matters(node)) {
      return Optional.empty();
    }
    Bounds place = node.getLayoutBounds();
    @Nullable Parent parent = node.getParent();
    for (Node at = node; parent != null; parent = at.getParent()) {
      place = at.localToParent(place);
      if (!(parent instanceof Group)) {
        Bounds room = parent.getLayoutBounds();
        boolean wide = place.getMinX() < -SLACK || place.getMaxX() > room.getMaxX() + SLACK;
        boolean tall = place.getMinY() < -SLACK || place.getMaxY() > room.getMaxY() + SLACK;
        if (wide || (tall && !scrolls(parent))) {
          return Optional.of(
              (wide ? "sideways outside " : "above or below ")
                  + Inspection.words(parent)
                  + ": "
                  + Inspection.words(node));
        }
        place = scrolls(parent) ? room : place;
      }
      at = parent;
    }
    return Optional.empty();
  }

  /** Whether what stands above or below can be scrolled to. */
  private static boolean scrolls(Node holder) {
    return viewport(holder)
        || (holder.getParent() != null && viewport(holder.getParent()))
        || holder.getStyleClass().contains("clipped-container");
  }

  private static boolean viewport(Node holder) {
    return holder.getStyleClass().contains("viewport")
        && holder.getParent() instanceof ScrollPane scroll
        && scroll.getVbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
  }

  private record Words(String text, Bounds place) {}

  private List<String> drawnOver() {
    List<Words> words =
        seen.stream().filter(this::inFront).flatMap(node -> words(node).stream()).toList();
    List<String> flaws = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        if (touch(words.get(i).place(), words.get(j).place())) {
          flaws.add("drawn over: “" + words.get(i).text() + "” and “" + words.get(j).text() + "”");
        }
      }
    }
    return flaws;
  }

  /** What lies behind the veil of a sheet is not there to be read. */
  private boolean inFront(Node node) {
    Node veil = scene.lookup(".sheet-veil");
    return veil == null || !veil.isVisible() || within(node, veil);
  }

  private static boolean within(Node node, Node holder) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (at == holder) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Words> words(Node node) {
    if (node instanceof Text text && !text.getText().isBlank()) {
      return visible(node).map(place -> new Words(text.getText(), place));
    }
    return node.getStyleClass().contains("name-view")
        ? visible(node).map(place -> new Words(node.getAccessibleText(), place))
        : Optional.empty();
  }

  /** Where it is in the scene, without what is scrolled away. */
  private static Optional<Bounds> visible(Node node) {
    Bounds place = node.localToScene(node.getLayoutBounds());
    for (@Nullable Node at = node.getParent(); at != null; at = at.getParent()) {
      if (scrolls(at) || at instanceof ComboBoxBase<?> || at instanceof TextField) {
        place = common(place, at.localToScene(at.getLayoutBounds()));
      }
    }
    return place.getWidth() > 0 && place.getHeight() > 0 ? Optional.of(place) : Optional.empty();
  }

  private static boolean touch(Bounds one, Bounds other) {
    Bounds common = common(one, other);
    return common.getWidth() > TOUCH && common.getHeight() > TOUCH;
  }

  private static Bounds common(Bounds one, Bounds other) {
    double x = Math.max(one.getMinX(), other.getMinX());
    double y = Math.max(one.getMinY(), other.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
        Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
  }
}
