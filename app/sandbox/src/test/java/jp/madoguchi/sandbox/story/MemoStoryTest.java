package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clerk notes something of a person, amends it, and a colleague who may only look up reads both
 * wordings. By keyboard alone.
 */
class MemoStoryTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @BeforeEach
  void open() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    terminal = OpenTerminal.easily(sandbox);
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  private void press(Command command) {
    boolean held = command.keyName().startsWith("Ctrl");
    terminal
        .driver()
        .press(command.keys().getCode(), held ? new KeyCode[] {KeyCode.CONTROL} : new KeyCode[0]);
  }

  private void fill(String id, String text) {
    terminal.driver().focusTo(id);
    terminal.driver().retype(text);
  }

  private void record() {
    press(Command.SEARCH);
    TheCase.open(terminal.driver());
    fill("search-kana", "サクラ");
    fill("search-birth", "3520615");
    terminal.driver().press(KeyCode.ENTER);
    terminal.driver().awaitFocus("search-results");
    terminal.driver().press(KeyCode.ENTER);
    terminal.driver().awaitVisible("record-memo");
  }

  private void notes(String text) {
    fill("memo-text", text);
    press(Command.SUBMIT);
  }

  private List<String> memoEvents() {
    var log = terminal.running().terminalStore().orElseThrow().log();
    return log.from(1, 1000).stream()
        .filter(entry ->
            entry.event() == AccessEvent.MEMO_VIEWED || entry.event() == AccessEvent.MEMO_WRITTEN)
        .map(entry -> entry.operator().value() + " " + entry.event())
        .toList();
  }

  @Test
  void aNoteIsWrittenAmendedAndReadWithEveryWordingByAColleague() {
    terminal.signIn(TrayCard.AOKI);
    terminal.sees(terminal.text("desk.hint"));
    record();
    terminal.sees(terminal.text("memo.none"));
    press(Command.MEMO);
    terminal.driver().awaitFocus("memo-text");
    terminal.sees(terminal.text("memo.never"));
    terminal.sees(terminal.text("memo.here"));
    notes("ininjou ari");
    terminal.sees(terminal.text("memo.written"));
    terminal.driver().focusTo("memo-which");
    terminal.driver().press(KeyCode.DOWN);
    terminal
        .driver()
        .await("the note", () -> terminal.driver().text("memo-text").equals("ininjou ari"));
    notes("ininjou nashi");
    terminal.sees(terminal.text("memo.amended"));
    press(Command.BACK);
    terminal.driver().awaitVisible("record-memo");
    terminal.sees("ininjou nashi");
    assertEquals(
        List.of(
            "OP-AOKI MEMO_VIEWED",
            "OP-AOKI MEMO_WRITTEN",
            "OP-AOKI MEMO_VIEWED",
            "OP-AOKI MEMO_WRITTEN",
            "OP-AOKI MEMO_VIEWED"),
        memoEvents());
    press(Command.SIGN_OUT);
    terminal.sees(terminal.text("signout.command"));
    terminal.running().pull();
    terminal.signIn(TrayCard.UEDA);
    terminal.sees(terminal.text("desk.hint"));
    record();
    press(Command.MEMO);
    terminal.driver().awaitVisible("memo-notes");
    terminal.sees("ininjou nashi");
    assertTrue(
        terminal.driver().texts().stream()
            .anyMatch(words -> words.contains("ininjou ari") && words.contains("青木")));
    assertFalse(terminal.driver().visible("memo-text"));
    assertEquals("OP-UEDA MEMO_VIEWED", memoEvents().getLast());
  }
}
