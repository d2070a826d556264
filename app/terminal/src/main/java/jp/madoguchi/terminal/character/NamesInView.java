package jp.madoguchi.terminal.character;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.name.ShownName;

/**
 * The names that a page shows: first that of the field or of the chosen row that has the keyboard,
 * then the others from top to bottom. Screen's thread only.
 */
public final class NamesInView {
  private final Set<String> first = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();
  private final Optional<Node> focused;

  private NamesInView(Optional<Node> focused) {
    this.focused = focused;
  }

  /** Each name once; none where the page shows nobody. */
  public static List<String> of(Parent page) {
    Optional<Node> focused =
        Optional.ofNullable(page.getScene()).flatMap(it -> Optional.ofNullable(it.getFocusOwner()));
    NamesInView names = new NamesInView(focused);
    names.look(page, false, false);
    Set<String> all = new LinkedHashSet<>(names.first);
    all.addAll(names.others);
    return List.copyOf(all);
  }

  private void look(Node node, boolean withFocus, boolean chosen) {
    if (!node.isVisible()) {
      return;
    }
    boolean here = withFocus || focused.filter(node::equals).isPresent();
    boolean row = chosen || node instanceof IndexedCell<?> cell && cell.isSelected();
    text(node).ifPresent((here && (row || node instanceof NameField) ? first : others)::add);
    if (node instanceof Parent parent && !(node instanceof NameField)) {
      new ArrayList<>(parent.getChildrenUnmodifiable()).forEach(child -> look(child, here, row));
    }
  }

  private static Optional<String> text(Node node) {
    String text =
        switch (node) {
          case NameField field -> field.settledProperty().get();
          case ShownName shown -> shown.getName();
          default -> "";
        };
    return Optional.of(text).filter(it -> !it.isBlank());
  }
}
