package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import jp.madoguchi.sandbox.drive.InputMethod;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who does not know what goes into a field presses F1. */
class HelpStoryTest {
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  @TempDir Path folder;
  private OpenTerminal terminal;
  private UiDriver window;

  @BeforeEach
  void search() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    terminal = OpenTerminal.easily(sandbox);
    window = terminal.driver();
    terminal.signIn(TrayCard.AOKI);
    terminal.sees(terminal.text("desk.hint"));
    window.press(Command.SEARCH.keys().getCode());
    TheCase.open(window);
    window.focusTo("search-birth");
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  private void help() {
    window.press(Command.HELP.keys().getCode());
  }

  private void helpSays(String words) {
    window.await(
        "help on “" + words + "”",
        () -> window.texts("help").stream().anyMatch(text -> text.contains(words)));
  }

  private void picture(String name) throws Exception {
    if (PICTURES.isPresent()) {
      window.picture(PICTURES.get().resolve(name + ".png"), 1366, 768, 1);
      window.picture(PICTURES.get().resolve(name + "-150.png"), 1366, 768, 1.5);
    }
  }

  @Test
  void theFieldThenThePageThenAllKeys() throws Exception {
    help();
    helpSays("S50~S52");
    picture("help-of-a-field");
    help();
    helpSays("2つ以上");
    picture("help-of-a-page");
    help();
    terminal.sees(terminal.text("keysheet.title"));
    assertFalse(window.visible("help"));
    help();
    assertFalse(window.texts().contains(terminal.text("keysheet.title")));
    assertEquals("search-birth", window.focused());
  }

  @Test
  void escapeClosesHelpAndTheKeyboardStays() {
    help();
    window.press(KeyCode.ESCAPE);
    assertFalse(window.visible("help"));
    assertEquals("search-birth", window.focused());
    assertTrue(window.visible("search-kana"));
  }

  @Test
  void oneTypesOnWhileHelpIsOpen() {
    window.type("350");
    help();
    window.type("0101");
    assertEquals("3500101", window.text("search-birth"));
  }

  @Test
  void whatTheInputMethodHasNotFinishedIsUntouched() {
    window.focusTo("search-kana");
    TextField field = (TextField) window.find("search-kana").orElseThrow();
    help();
    window.on(() -> InputMethod.compose(field, "さく"));
    helpSays("異体字");
    help();
    assertEquals("さく", window.see(() -> Objects.requireNonNull(field.getText())));
    window.on(() -> InputMethod.commit(field, "佐倉"));
    assertEquals("佐倉", window.text("search-kana"));
  }

  @Test
  void helpFollowsTheKeyboard() {
    help();
    window.focusTo("search-number");
    helpSays("検査数字");
    window.focusTo("search-sex");
    helpSays("性別");
  }

  @Test
  void aTroubleIsToldWithItsCodeAndWhatItRestsOn() throws Exception {
    window.press(Command.SEARCH.keys().getCode());
    window.focusTo("search-number");
    window.type("1234567890");
    window.press(KeyCode.ENTER);
    terminal.sees(terminal.text("search.number.wrong"));
    window.focusTo("search-number");
    help();
    helpSays(terminal.text("search.number.wrong"));
    picture("help-with-a-trouble");
  }
}
