package jp.madoguchi.terminal.name;

import javafx.scene.Node;

/** Makes what shows a name; one per window, so that outlines are shared. */
public interface NameFactory {
  /** A node that shows {@code name} with the em at {@code size} pixels. */
  Node show(String name, double size);
}
