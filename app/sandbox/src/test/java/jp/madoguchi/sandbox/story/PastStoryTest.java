package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.system.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk looks at a record as it was on a day, and comes back to the present one. */
class PastStoryTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

  @BeforeEach
  void openARecord() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    terminal = OpenTerminal.easily(sandbox);
    window = terminal.driver();
    terminal.signIn(TrayCard.AOKI);
    terminal.sees(terminal.text("desk.hint"));
    window.press(KeyCode.F3);
    TheCase.open(window);
    window.focusTo("search-kana");
    window.retype("サクラ");
    window.focusTo("search-birth");
    window.retype("3520615");
    window.press(KeyCode.ENTER);
    window.awaitFocus("search-results");
    window.press(KeyCode.ENTER);
    window.awaitVisible("record-household");
    window.press(KeyCode.F7, KeyCode.SHIFT);
    window.awaitFocus("past-day");
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  private List<AccessEntry> entries() {
    return terminal.running().terminalStore().orElseThrow().log().from(1, 1000);
  }

  private void picture(String name) throws Exception {
    Optional<Path> pictures =
        Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);
    if (pictures.isPresent()) {
      window.picture(pictures.get().resolve("past-" + name + ".png"), 1366, 768, 1);
      window.picture(pictures.get().resolve("past-" + name + "-150.png"), 1280, 800, 1.5);
    }
  }

  @Test
  void aDayIsTypedByTenKeysShownMarkedLoggedAndLeftByEsc() throws Exception {
    LocalDate today = new SystemClock().today();
    LocalDate day = today.minusDays(40);
    picture("empty");
    window.type(day.format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE));
    assertEquals(
        List.of(), entries().stream().filter(each -> each.detail().contains("as of")).toList());
    window.press(KeyCode.ENTER);
    window.awaitVisible("past-banner");
    terminal.sees(terminal.text("past.banner.EVENT", RecordWords.day(day)));
    terminal.sees(terminal.text("past.only"));
    window.awaitVisible("past-household");
    picture("day");
    AccessEntry look =
        entries().stream()
            .filter(each -> each.detail().contains("as of"))
            .findFirst()
            .orElseThrow();
    assertEquals(AccessEvent.VIEW, look.event());
    assertEquals("as of " + day + " by EVENT", look.detail());
    assertTrue(look.purpose().isPresent());
    window.press(Command.CERTIFICATE.keys().getCode());
    window.press(Command.MOVE_WITHIN.keys().getCode());
    assertTrue(window.visible("past-banner"));
    window.press(KeyCode.ESCAPE);
    window.awaitVisible("record-history");
    assertFalse(window.visible("past-banner"));
  }

  @Test
  void aDayThatHasNotComeAndOneBeforeTheFirstRecordAreSaid() {
    window.type("99991231");
    window.press(KeyCode.ENTER);
    terminal.sees(terminal.text("past.future"));
    window.retype("18730101");
    window.press(KeyCode.ENTER);
    window.awaitText("from when on", text -> text.contains("最初の記録は"));
    assertFalse(window.visible("past-banner"));
  }
}
