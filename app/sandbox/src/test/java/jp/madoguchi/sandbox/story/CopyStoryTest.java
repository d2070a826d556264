package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.sight.CopyPolicy;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to the clipboard, and what the log says of it (requirement C4). */
class CopyStoryTest {
  private static final String TYPED = "1010101010";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

  private void open(CopyPolicy policy) throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    terminal = OpenTerminal.over(sandbox, parts -> Exchanged.copying(EasyPalms.in(parts), policy));
    window = terminal.driver();
    terminal.signIn(TrayCard.AOKI);
    terminal.sees(terminal.text("desk.hint"));
    window.on(() -> Clipboard.getSystemClipboard().clear());
    window.press(KeyCode.F3);
    TheCase.open(window);
    window.focusTo("search-number");
    window.retype(TYPED);
    window.on(() -> ((TextInputControl) window.find("search-number").orElseThrow()).selectAll());
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  private Optional<String> clipboard() {
    return window.see(() -> Optional.ofNullable(Clipboard.getSystemClipboard().getString()));
  }

  private List<String> entries(AccessEvent event) {
    return terminal.running().terminalStore().orElseThrow().log().from(1, 1000).stream()
        .filter(each -> each.event() == event)
        .map(each -> each.detail())
        .toList();
  }

  private void awaitEntries(AccessEvent event, int count) {
    window.await(event.name(), () -> entries(event).size() == count);
  }

  @Test
  void nothingIsCopiedOrCutAtFirstAndEachTryIsLoggedWithoutTheText() throws Exception {
    open(CopyPolicy.NONE);
    window.press(KeyCode.C, KeyCode.CONTROL);
    terminal.sees(terminal.text("copy.refused"));
    window.press(KeyCode.INSERT, KeyCode.CONTROL);
    window.press(KeyCode.X, KeyCode.CONTROL);
    awaitEntries(AccessEvent.COPY_REFUSED, 3);
    assertEquals(
        List.of("control search-number"),
        entries(AccessEvent.COPY_REFUSED).stream().distinct().toList());
    assertEquals(Optional.empty(), clipboard().filter(text -> !text.isEmpty()));
    assertEquals(TYPED, window.text("search-number"));
  }

  @Test
  void whatWasTypedIsCopiedWhereTheOfficeAllowsItAndGoesWithTheNextPerson() throws Exception {
    open(CopyPolicy.TYPED);
    window.press(KeyCode.C, KeyCode.CONTROL);
    window.await("the copy", () -> clipboard().equals(Optional.of(TYPED)));
    assertEquals(List.of("control search-number"), entries(AccessEvent.COPIED));
    window.press(KeyCode.F3, KeyCode.SHIFT);
    window.await("nothing left", () -> clipboard().filter(TYPED::equals).isEmpty());
  }

  @Test
  void aLockTakesItAwayToo() throws Exception {
    open(CopyPolicy.TYPED);
    window.press(KeyCode.C, KeyCode.CONTROL);
    window.await("the copy", () -> clipboard().equals(Optional.of(TYPED)));
    window.press(KeyCode.L, KeyCode.CONTROL);
    window.await("nothing left", () -> clipboard().filter(TYPED::equals).isEmpty());
  }

  @Test
  void whatSomebodyElsePutThereStays() throws Exception {
    open(CopyPolicy.TYPED);
    window.press(KeyCode.C, KeyCode.CONTROL);
    window.await("the copy", () -> clipboard().equals(Optional.of(TYPED)));
    window.on(() -> {
      var other = new javafx.scene.input.ClipboardContent();
      other.putString("架空");
      Clipboard.getSystemClipboard().setContent(other);
    });
    window.press(KeyCode.F3, KeyCode.SHIFT);
    window.awaitVisible("search-reason");
    assertEquals(Optional.of("架空"), clipboard());
  }

  @Test
  void theKeyThatPrintsTheScreenIsLogged() throws Exception {
    open(CopyPolicy.NONE);
    window.on(() -> {
      var scene = terminal.stage().getScene();
      Stream.of(KeyEvent.KEY_RELEASED)
          .forEach(type ->
              Event.fireEvent(
                  scene.getFocusOwner(),
                  new KeyEvent(type, "", "", KeyCode.PRINTSCREEN, false, false, false, false)));
    });
    terminal.sees(terminal.text("copy.screen"));
    awaitEntries(AccessEvent.SCREEN_PRINTED, 1);
    assertEquals(List.of("PrintScreen"), entries(AccessEvent.SCREEN_PRINTED));
    assertFalse(entries(AccessEvent.SCREEN_PRINTED).isEmpty());
    assertTrue(entries(AccessEvent.COPY_REFUSED).isEmpty());
  }
}
