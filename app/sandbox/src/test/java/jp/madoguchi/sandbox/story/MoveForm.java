package jp.madoguchi.sandbox.story;

import javafx.scene.input.KeyCode;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.terminal.command.Command;

/** The way from the desk to the form of a move of the 佐倉 household, by our own driver's keys. */
final class MoveForm {
  private MoveForm() {}

  static void open(UiDriver window) {
    open(window, "3520615");
  }

  /** The same from the member with this birth date. */
  static void open(UiDriver window, String birth) {
    window.press(Command.SEARCH.keys().getCode());
    TheCase.open(window);
    type(window, "search-kana", "サクラ");
    type(window, "search-birth", birth);
    window.press(KeyCode.ENTER);
    window.awaitFocus("search-results");
    window.press(KeyCode.ENTER);
    window.awaitVisible("record-household");
    window.press(Command.MOVE_WITHIN.keys().getCode());
    window.awaitFocus("move-member-1");
  }

  static void type(UiDriver window, String id, String text) {
    window.focusTo(id);
    window.retype(text);
  }
}
