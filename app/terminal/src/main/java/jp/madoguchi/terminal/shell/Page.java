package jp.madoguchi.terminal.shell;

import javafx.scene.Node;

/** One page of work in the middle of the window. What attach binds, detach unbinds. */
public interface Page {
  /** The key of the title. */
  String titleKey();

  /** The page's root; the same node at each call. */
  Node view();

  /** Where the keyboard is when the page comes. */
  Node firstFocus();

  /** The page comes on the screen. */
  default void attach() {}

  /** The page leaves the screen. */
  default void detach() {}
}
