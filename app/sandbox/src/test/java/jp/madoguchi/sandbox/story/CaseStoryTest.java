package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person after the other at the counter, by the keyboard alone. */
class CaseStoryTest {
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  /** Not counting what is typed: the reason, the two items, and who was found. */
  private static final int KEYS = 6;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

  private int keys;

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

  private void press(KeyCode key, KeyCode... held) {
    window.press(key, held);
    keys++;
  }

  private void picture(String name) throws IOException {
    if (PICTURES.isPresent()) {
      window.picture(PICTURES.get().resolve(name + "-1366.png"), 1366, 768, 1);
      window.picture(PICTURES.get().resolve(name + "-1024.png"), 1024, 640, 1);
      window.picture(PICTURES.get().resolve(name + "-150.png"), 1280, 800, 1.5);
    }
  }

  private void signIn() {
    terminal.signIn(TrayCard.AOKI);
    terminal.sees(terminal.text("desk.hint"));
  }

  /** The next person: the reason by its digit, two items, the one who was found. */
  private void nextPerson(String reason, String kana, String birth) {
    keys = 0;
    press(KeyCode.F3, KeyCode.SHIFT);
    window.awaitFocus("search-reason");
    window.type(reason);
    press(KeyCode.ENTER);
    window.awaitFocus("search-kana");
    window.type(kana);
    press(KeyCode.TAB);
    window.awaitFocus("search-birth");
    window.type(birth);
    press(KeyCode.ENTER);
    window.awaitFocus("search-results");
    press(KeyCode.ENTER);
    window.awaitVisible("record-household");
  }

  private List<AccessEntry> log() {
    var log = terminal.running().terminalStore().orElseThrow().log();
    return log.from(1, 1000);
  }

  private Set<String> references(AccessEvent event) {
    return log().stream()
        .filter(entry -> entry.event() == event)
        .flatMap(entry -> entry.purpose().map(Purpose::reference).stream())
        .collect(Collectors.toSet());
  }

  @Test
  void theNextPersonIsOnTheScreenWithFewKeysAndNothingIsLeftOfTheLast() throws Exception {
    signIn();
    nextPerson("1", "サクラ", "3520615");
    terminal.sees("佐倉");
    assertTrue(window.text("case-bar").contains("001"));
    picture("case-record");

    nextPerson("2", "ワタナベ", "3430229");
    assertEquals(KEYS, keys + 1, "keys but for what is typed, and the digit of the reason");
    assertTrue(window.text("case-bar").contains("002"));
    press(KeyCode.ESCAPE);
    press(KeyCode.ESCAPE);
    window.awaitVisible("search-kana");
    assertFalse(window.texts().stream().anyMatch(words -> words.contains("佐倉")));
    assertEquals(2, references(AccessEvent.CASE_OPENED).size());
    assertEquals(references(AccessEvent.CASE_OPENED), references(AccessEvent.SEARCH));
    assertEquals(references(AccessEvent.CASE_OPENED), references(AccessEvent.VIEW));
    assertEquals(1, references(AccessEvent.CASE_CLOSED).size());
  }

  @Test
  void whoAsksIsWrittenDownOnceAndStandsAboveEveryPage() throws Exception {
    signIn();
    press(KeyCode.F3);
    window.awaitFocus("search-reason");
    window.type("2");
    picture("case-search");
    press(KeyCode.ENTER);
    window.await("the case", () -> window.visible("case-bar"));
    press(KeyCode.F3, KeyCode.CONTROL);
    window.awaitFocus("case-reason");
    window.focusTo("case-claim");
    press(KeyCode.DOWN);
    window.focusTo("case-name");
    press(KeyCode.ENTER);
    terminal.sees(terminal.text("case.name.missing"));
    window.type("架空　花子");
    window.focusTo("case-proof");
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    picture("case-page");
    press(KeyCode.ENTER);
    terminal.sees(terminal.text("case.changed"));
    window.awaitVisible("search-kana");
    String who = terminal.text("case.who", "架空　花子", terminal.text("claim.SELF"));
    assertTrue(window.text("case-bar").contains(who));
    press(KeyCode.F2);
    terminal.sees(terminal.text("desk.hint"));
    assertTrue(window.text("case-bar").contains(who));
  }

  @Test
  void aDeskWithNothingOnItSaysSoAndADigitLeadsOn() throws Exception {
    signIn();
    window.awaitVisible("desk-nothing");
    picture("desk-nothing");
    window.type("1");
    window.await("another page", () -> !window.visible("desk-search"));
  }

  @Test
  void theLastCasesAreOnTheDeskAndALetterGoesOnWithOne() throws Exception {
    signIn();
    nextPerson("1", "サクラ", "3520615");
    nextPerson("2", "ワタナベ", "3430229");
    press(KeyCode.F3, KeyCode.SHIFT);
    window.awaitFocus("search-reason");
    press(KeyCode.F2);
    window.awaitVisible("desk-recent-B");
    picture("desk-recent");
    String first = window.text("desk-recent-B");
    assertTrue(
        first.contains("001") && first.contains(terminal.text("desk.recent.tally", 1, 0, 0)));
    assertFalse(window.texts().stream().anyMatch(words -> words.contains("佐倉")));
    window.type("b");
    window.await("the case", () -> window.visible("case-bar"));
    assertTrue(window.text("case-bar").contains("001"));
    window.awaitFocus("search-kana");
    assertEquals(2, references(AccessEvent.CASE_OPENED).size());
  }

  @Test
  void whatWaitsStandsOnTheDeskWithItsAge() throws Exception {
    signIn();
    MoveForm.open(window);
    MoveForm.type(window, "move-building", "かもめ荘");
    terminal.sees(terminal.text("move.draft.kept"));
    press(KeyCode.F2);
    window.awaitVisible("desk-drafts");
    String words = window.text("desk-drafts");
    assertTrue(words.contains(terminal.text("desk.count", 1)), words);
    assertTrue(words.contains(terminal.text("desk.age.minutes", 0)), words);
    picture("desk-waiting");
    window.type("1");
    window.awaitVisible("move-building");
  }

  @Test
  void aLockedCounterComesBackToTheSameCase() {
    signIn();
    nextPerson("1", "サクラ", "3520615");
    press(KeyCode.L, KeyCode.CONTROL);
    window.await("no case to be read", () -> !window.visible("case-bar"));
    terminal.running().pull();
    terminal.signIn(TrayCard.AOKI);
    window.awaitVisible("record-household");
    assertTrue(window.text("case-bar").contains("001"));
    assertEquals(1, references(AccessEvent.CASE_OPENED).size());
  }
}
