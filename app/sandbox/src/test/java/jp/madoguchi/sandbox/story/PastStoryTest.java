package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.core.simulator.office.OnlyPrinter;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.paper.PaperMark;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.system.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk looks at a record as it was on a day, and comes back to the present one. */
class PastStoryTest {
  private final PlayedPrinter paper = new PlayedPrinter();

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
    terminal =
        OpenTerminal.over(
            sandbox, parts -> Exchanged.printers(EasyPalms.in(parts), new OnlyPrinter(paper)));
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
    window.type(day.format(DateTimeFormatter.BASIC_ISO_DATE));
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

  private void shown() {
    window.type(new SystemClock().today().minusDays(40).format(DateTimeFormatter.BASIC_ISO_DATE));
    window.press(KeyCode.ENTER);
    window.awaitVisible("past-banner");
  }

  /** 20.0.1: what is covered on the screen is covered on paper, and everybody on it is logged. */
  @Test
  void whatIsShownIsPrintedForTheOfficeAlone() throws Exception {
    shown();
    window.press(Command.SUBMIT.keys().getCode());
    window.await("the sheet", () -> paper.sheets().size() == 1);
    byte[] pdf = paper.sheets().getFirst();
    String words = PlayedPrinter.words(pdf).replace("\u3000", "");
    assertTrue(words.contains("事務用・証明ではない"), words);
    assertTrue(words.contains("佐倉由美子"), words);
    assertTrue(words.contains("（表示しない項目）"), words);
    assertFalse(words.contains("379474484458"), words);
    assertTrue(words.contains("青木") && words.contains("が印刷"), words);
    assertTrue(PaperMark.carriedBy(pdf).isPresent());
    List<AccessEntry> printed =
        entries().stream().filter(each -> each.event() == AccessEvent.PRINTED).toList();
    assertEquals(
        Set.of(Cast.SAKURA_KENICHI, Cast.SAKURA_YUMIKO, Cast.SAKURA_SHOTA, Cast.SAKURA_MISAKI),
        printed.stream().flatMap(each -> each.subject().stream()).collect(Collectors.toSet()));
    assertTrue(printed.stream().allMatch(each -> each.purpose().isPresent()));
    assertFalse(printed.stream().anyMatch(AccessEntry::numberShown));
    sheet(pdf);
  }

  private static void sheet(byte[] pdf) throws Exception {
    Optional<Path> pictures =
        Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);
    if (pictures.isPresent()) {
      Files.write(pictures.get().resolve("past-sheet.pdf"), pdf);
    }
  }

  @Test
  void aRecordThatChangedSinceItWasShownIsNotPrinted() {
    shown();
    terminal
        .running()
        .centreStore()
        .inTransaction(transaction -> {
          ResidentRecord now = transaction.residents().current(Cast.SAKURA_YUMIKO).orElseThrow();
          Origin origin = now.origin();
          transaction
              .residents()
              .add(now.moved(now.household(), now.address(), origin), Set.of(FieldGroup.ADDRESS));
          return now.history();
        });
    window.await("the change", () -> history() == 2);
    window.press(Command.SUBMIT.keys().getCode());
    terminal.sees(terminal.text("past.paper.changed"));
    assertEquals(List.of(), paper.sheets());
  }

  private int history() {
    return terminal
        .running()
        .terminalStore()
        .flatMap(store -> store.register().current(Cast.SAKURA_YUMIKO))
        .map(ResidentRecord::history)
        .orElse(0);
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
