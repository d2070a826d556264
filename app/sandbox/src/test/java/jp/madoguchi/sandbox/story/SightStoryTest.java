package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldForm;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.sight.Guarded;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which items of a record are shown to whom (標準仕様書 10.4). Each page is searched for the values
 * themselves: in texts, in tooltips, in what is read aloud.
 */
class SightStoryTest {
  private static final int RESIDENTS = 60;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

  @SuppressWarnings("NullAway.Init")
  private ResidentRecord person;

  private final Map<String, List<String>> told = new TreeMap<>();

  @BeforeEach
  void open() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    terminal = OpenTerminal.easily(sandbox);
    window = terminal.driver();
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  private void signIn(TrayCard card) {
    terminal.signIn(card);
    terminal.sees(terminal.text("desk.hint"));
    Register register = register();
    person =
        LongStream.rangeClosed(1, RESIDENTS)
            .mapToObj(AddressNumber::of)
            .flatMap(number -> register.current(number).stream())
            .filter(each -> each.status() == ResidentStatus.CURRENT)
            .filter(each -> !each.particulars().card().user().isEmpty())
            .filter(each -> each.particulars().text(Field.RESTRAINTS).isEmpty())
            .findFirst()
            .orElseThrow();
  }

  private Register register() {
    return terminal.running().terminalStore().orElseThrow().register();
  }

  private void record(KeyCode... reason) {
    window.press(KeyCode.F3);
    window.awaitVisible("search-kana");
    window.focusTo("search-reason");
    Stream.of(reason).forEach(window::press);
    window.focusTo("search-reference");
    window.retype("T-0412");
    window.focusTo("search-number");
    window.retype(person.number().digits());
    window.press(KeyCode.ENTER);
    window.awaitFocus("search-results");
    look("search");
    window.press(KeyCode.ENTER);
    window.awaitVisible("record-household");
    look("record");
  }

  private void look(String page) {
    told.put(page, window.see(() -> AllWords.of(terminal.stage().getScene().getRoot())));
  }

  /** What of an item is the person's own: words that any record has tell nothing. */
  private List<String> secrets(Guarded item) {
    List<String> secrets = new ArrayList<>();
    FieldValues.of(person)
        .forEach((field, text) -> {
          if (item.fields().contains(field)
              && field != Field.HEAD_OF_REGISTER
              && field.form() != FieldForm.CODE
              && field.form() != FieldForm.FLAG
              && text.value().length() > 3) {
            secrets.add(text.value());
          }
        });
    return secrets;
  }

  private void requireHidden(Guarded item) {
    for (String secret : secrets(item)) {
      told.forEach((page, words) ->
          assertFalse(
              words.stream().anyMatch(text -> text.contains(secret)),
              () -> item + " is told on " + page));
    }
  }

  private void walk() {
    window.press(KeyCode.F7);
    window.awaitFocus("record-history");
    window.press(KeyCode.ENTER);
    window.awaitVisible("history-list");
    look("history");
    window.press(KeyCode.ESCAPE);
    window.awaitVisible("record-household");
    window.press(KeyCode.F7, KeyCode.SHIFT);
    window.awaitFocus("past-day");
    window.type("20261101");
    window.press(KeyCode.ENTER);
    window.awaitVisible("past-banner");
    look("as of a day");
    window.press(KeyCode.ESCAPE);
    window.awaitVisible("record-household");
    window.press(KeyCode.F7, KeyCode.CONTROL);
    window.awaitVisible("memo-notes");
    look("memo");
    window.press(KeyCode.ESCAPE);
    window.awaitVisible("record-household");
    window.press(KeyCode.F8, KeyCode.CONTROL);
    terminal.sees(terminal.text("identity.title"));
    look("identity");
    window.press(KeyCode.F2);
    terminal.sees(terminal.text("desk.hint"));
    look("desk");
  }

  private void picture(String name) throws Exception {
    Optional<Path> pictures =
        Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);
    if (pictures.isPresent()) {
      window.picture(pictures.get().resolve("sight-" + name + ".png"), 1366, 768, 1);
      window.picture(pictures.get().resolve("sight-" + name + "-150.png"), 1280, 800, 1.5);
    }
  }

  private List<AccessEntry> entries() {
    return terminal.running().terminalStore().orElseThrow().log().from(1, 1000);
  }

  @Test
  void whoeverMayOnlyLookUpIsToldNothingGuardedOnAnyPage() throws Exception {
    signIn(TrayCard.UEDA);
    record(KeyCode.DOWN);
    terminal.sees(terminal.text("sight.withheld"));
    picture("withheld");
    walk();
    assertEquals(7, told.size());
    for (Guarded item : Guarded.values()) {
      requireHidden(item);
    }
    assertFalse(secrets(Guarded.DOMICILE).isEmpty());
    assertFalse(secrets(Guarded.CARD).isEmpty());
    assertFalse(secrets(Guarded.RESIDENT_CODE).isEmpty());
  }

  @Test
  void anIndividualNumberIsToldOnNoPageEvenToWhoeverMayUncoverIt() {
    for (TrayCard card : List.of(TrayCard.UEDA, TrayCard.AOKI)) {
      told.clear();
      signIn(card);
      person = register().current(Cast.SAKURA_KENICHI).orElseThrow();
      assertEquals(List.of("123456789018"), secrets(Guarded.INDIVIDUAL_NUMBER));
      record(KeyCode.DOWN);
      walk();
      assertEquals(7, told.size());
      requireHidden(Guarded.INDIVIDUAL_NUMBER);
      terminal.running().pull();
      terminal.sees(terminal.text("lock.card"));
    }
  }

  /** The search above would find what is there. */
  @Test
  void aClerkWithANoticeIsToldWhatTheNoticeNeeds() {
    signIn(TrayCard.AOKI);
    record(KeyCode.DOWN);
    walk();
    for (String page : List.of("record", "history", "as of a day")) {
      assertTrue(
          told.getOrDefault(page, List.of()).stream()
              .anyMatch(text -> text.contains(secrets(Guarded.DOMICILE).getFirst())),
          page);
    }
  }

  @Test
  void aCoveredCodeIsShownWithAReasonForThisCaseAlone() throws Exception {
    signIn(TrayCard.AOKI);
    record(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    requireHidden(Guarded.RESIDENT_CODE);
    terminal.sees(terminal.text("sight.covered"));
    window.press(KeyCode.F8, KeyCode.SHIFT);
    window.awaitFocus("sight-reason");
    window.press(KeyCode.ENTER);
    terminal.sees(terminal.text("sight.reason.missing"));
    picture("ask");
    window.type("honnin no moushide");
    window.press(KeyCode.ENTER);
    window.awaitVisible("record-household");
    terminal.sees(secrets(Guarded.RESIDENT_CODE).getFirst());
    picture("shown");
    AccessEntry entry =
        entries().stream()
            .filter(each -> each.event() == AccessEvent.ITEM_UNCOVERED)
            .findFirst()
            .orElseThrow();
    assertEquals("RESIDENT_CODE: honnin no moushide", entry.detail());
    assertEquals(Optional.of(person.number()), entry.subject());
    window.press(KeyCode.F3, KeyCode.SHIFT);
    record(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    requireHidden(Guarded.RESIDENT_CODE);
  }
}
