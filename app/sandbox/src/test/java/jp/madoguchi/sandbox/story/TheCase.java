package jp.madoguchi.sandbox.story;

import javafx.scene.input.KeyCode;
import jp.madoguchi.sandbox.drive.UiDriver;

/** The case in which a story searches: opened at its first search, and there at the next. */
final class TheCase {
  private TheCase() {}

  /** On the page of the search: chooses the first reason and types a slip's number. */
  static void open(UiDriver window) {
    window.awaitVisible("search-kana");
    if (window.visible("search-reason")) {
      window.focusTo("search-reason");
      window.press(KeyCode.DOWN);
      window.focusTo("search-reference");
      window.retype("T-0412");
    }
  }
}
