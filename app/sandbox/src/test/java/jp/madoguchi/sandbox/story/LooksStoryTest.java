package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each operator finds the window as they left it: colours, letters, the columns of tables. */
class LooksStoryTest {
  private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  @TempDir Path folder;
  private OpenTerminal terminal;
  private UiDriver window;

  @BeforeEach
  void open() throws Exception {
    OpenTerminal.make(folder.resolve("sandbox"));
    start();
    signIn(TrayCard.AOKI);
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  private void start() throws Exception {
    terminal = OpenTerminal.easily(folder.resolve("sandbox"));
    window = terminal.driver();
  }

  private void signIn(TrayCard card) {
    terminal.signIn(card);
    terminal.sees(terminal.text("desk.hint"));
  }

  private void leave() {
    window.press(Command.SIGN_OUT.keys().getCode(), KeyCode.CONTROL);
    terminal.sees(terminal.text("signout.command"));
    terminal.running().pull();
  }

  private boolean contrast() {
    return window.see(
        () -> terminal.stage().getScene().getRoot().getPseudoClassStates().contains(CONTRAST));
  }

  private void highContrast() {
    window.press(Command.THEME.keys().getCode());
    window.press(Command.THEME.keys().getCode());
    assertTrue(contrast());
  }

  private void search() {
    window.press(Command.SEARCH.keys().getCode());
    TheCase.open(window);
    window.focusTo("search-kana");
    window.retype("サクラ");
    window.focusTo("search-birth");
    window.retype("3520615");
    window.press(KeyCode.ENTER);
    window.awaitFocus("search-results");
  }

  private List<String> columns() {
    TableView<?> table = (TableView<?>) window.find("search-results").orElseThrow();
    return window.see(() -> table.getColumns().stream().map(TableColumn::getText).toList());
  }

  private double width(int column) {
    TableView<?> table = (TableView<?>) window.find("search-results").orElseThrow();
    return window.see(() -> table.getColumns().get(column).getWidth());
  }

  private Path kept() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("sandbox"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("looks-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private boolean isKept() {
    try (Stream<Path> files = Files.walk(folder.resolve("sandbox"))) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("looks-"));
    } catch (java.io.IOException problem) {
      return false;
    }
  }

  @Test
  void theColoursComeBackForWhoeverChoseThemAndForNobodyElse() throws Exception {
    highContrast();
    if (PICTURES.isPresent()) {
      window.picture(PICTURES.get().resolve("contrast-desk.png"), 1366, 768, 1);
    }
    leave();
    signIn(TrayCard.UEDA);
    window.await("the usual colours", () -> !contrast());
    leave();
    signIn(TrayCard.AOKI);
    window.await("high contrast", this::contrast);
  }

  @Test
  void theyOutliveTheProgram() throws Exception {
    highContrast();
    window.await("them to be kept", this::isKept);
    terminal.close();
    start();
    signIn(TrayCard.AOKI);
    window.await("high contrast", this::contrast);
  }

  @Test
  void columnsAreMovedAndWidenedByKeysAndComeBack() throws Exception {
    search();
    List<String> before = columns();
    double narrow = width(1);
    window.press(KeyCode.RIGHT, KeyCode.CONTROL);
    window.press(KeyCode.UP, KeyCode.CONTROL, KeyCode.SHIFT);
    window.press(KeyCode.RIGHT, KeyCode.CONTROL, KeyCode.SHIFT);
    List<String> after = columns();
    assertEquals(before.get(0), after.get(1));
    assertTrue(width(0) < narrow);
    if (PICTURES.isPresent()) {
      window.picture(PICTURES.get().resolve("columns.png"), 1366, 768, 1);
    }
    leave();
    signIn(TrayCard.AOKI);
    search();
    assertEquals(after, columns());
    window.press(KeyCode.HOME, KeyCode.CONTROL, KeyCode.SHIFT);
    assertEquals(before, columns());
    assertEquals("search-results", window.focused());
  }

  @Test
  void whatIsKeptNamesNobody() throws Exception {
    search();
    window.press(KeyCode.RIGHT, KeyCode.CONTROL, KeyCode.SHIFT);
    window.await("it to be kept", this::isKept);
    String text = Files.readString(kept());
    assertTrue(text.matches("letters=0\nlook=LIGHT\ntable\\.search-results=[0-9:.,]+\n"), text);
    assertFalse(kept().getFileName().toString().contains("AOKI"));
  }

  @Test
  void aBrokenFileIsAsIfThereWereNone() throws Exception {
    highContrast();
    leave();
    window.await("it to be kept", this::isKept);
    Files.write(
        kept(),
        "look=PINK\nletters=x\ntable.search-results=9:0.5\n".getBytes(StandardCharsets.UTF_8));
    signIn(TrayCard.AOKI);
    window.await("the usual colours", () -> !contrast());
    search();
    assertEquals(5, columns().size());
  }
}
