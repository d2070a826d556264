package jp.madoguchi.terminal.name;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Makes what shows and edits a name; one per window, so that outlines are shared. */
public interface NameFactory {
  /** A node that shows {@code name} with the em at {@code size} pixels. */
  Node show(String name, double size);

  /** Whether all of it is drawn as it is, and nothing as a frame with its code. */
  boolean draws(String name);

  /**
   * Lets a field draw variants as {@link #show} does while they are edited.
   *
   * @param em pixels of an em where the field stands
   */
  void dress(NameField field, ReadOnlyDoubleProperty em);

  /**
   * What stands in a field, drawn as it is: for the place below the field. Takes no room while the
   * field itself draws it right.
   */
  Node below(ObservableValue<String> text);

  /**
   * Tries on known names how they are drawn here; the answer is found once and logged. Screen's
   * thread only.
   */
  Drawing drawing();

  /** What the name font draws; none where it is not installed. */
  Optional<NameOutlines> outlines();

  /** Forgets whose names were shown; nodes that are still there stay as they are. */
  void forget();
}
