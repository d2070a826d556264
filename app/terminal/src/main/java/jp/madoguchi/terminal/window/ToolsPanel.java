package jp.madoguchi.terminal.window;

import javafx.scene.Node;
import jp.madoguchi.terminal.text.Texts;

/** A panel that a sandbox adds to the window: virtual cards, scenes, faults. */
public interface ToolsPanel {
  /** The panel's node, made once. */
  Node node(Texts texts);
}
