package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import jp.madoguchi.sandbox.drive.InputMethod;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.Test;

/** An input method at work in the fields of the terminal: nothing acts on half of a text. */
class ComposingStoryTest extends MovementStory {
  private void compose(String id, String text) {
    window.on(() -> InputMethod.compose(node(id), text));
  }

  private void commit(String id, String text) {
    window.on(() -> InputMethod.commit(node(id), text));
  }

  private Node node(String id) {
    return window.find(id).orElseThrow();
  }

  @Test
  void anAddressIsLookedUpWhenItIsFinished() throws Exception {
    hands.beginNew("move-in");
    window.focusTo("move-previousAddress");
    compose("move-previousAddress", "かし");
    assertFalse(window.visible("move-previousAddress-list"));
    commit("move-previousAddress", "架空県汐見市");
    window.awaitVisible("move-previousAddress-list");
  }

  @Test
  void theNewTownIsLookedUpWhenItIsFinished() throws Exception {
    hands.beginNew("move-in");
    window.focusTo("move-town");
    compose("move-town", "みなと");
    window.press(KeyCode.ENTER);
    assertFalse(window.visible("move-town-list"));
    assertEquals("move-town", window.focused());
    commit("move-town", "みなと");
    window.awaitVisible("move-town-list");
  }

  @Test
  void nobodyIsSearchedByHalfAnAddress() {
    window.press(Command.SEARCH.keys().getCode());
    TheCase.open(window);
    hands.fill("search-kana", folk.member().name().kana().value());
    window.focusTo("search-address");
    compose("search-address", "みなと");
    window.press(KeyCode.ENTER);
    assertEquals("search-address", window.focused());
    commit("search-address", folk.member().address().address().town().value());
    window.press(KeyCode.ENTER);
    window.awaitFocus("search-results");
  }

  @Test
  void aNoteIsKeptWhenItIsFinished() {
    hands.open(folk.member().number());
    window.press(Command.MEMO.keys().getCode(), KeyCode.CONTROL);
    window.awaitFocus("memo-text");
    compose("memo-text", "でんわ");
    window.press(Command.SUBMIT.keys().getCode());
    window.awaitFocus("memo-text");
    commit("memo-text", "電話済み");
    window.press(Command.SUBMIT.keys().getCode());
    terminal.sees("電話済み");
  }
}
