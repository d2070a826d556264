package jp.madoguchi.terminal.name;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** Makes what shows and edits a name; one per window, so that outlines are shared. */
public interface NameFactory {
  /** A node that shows {@code name} with the em at {@code size} pixels. */
  Node show(String name, double size);

  /**
   * Lets a field draw variants as {@link #show} does while they are edited.
   *
   * @param em pixels of an em where the field stands
   */
  void dress(TextInputControl field, ReadOnlyDoubleProperty em);

  /** Forgets whose names were shown; nodes that are still there stay as they are. */
  void forget();
}
