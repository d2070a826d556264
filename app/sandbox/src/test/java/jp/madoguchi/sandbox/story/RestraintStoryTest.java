package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody applies for support: from that moment their address is gone from the search, the record
 * does not open, and a supervisor opens it for one clerk at the same desk. By keyboard alone.
 */
class RestraintStoryTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @BeforeEach
  void open() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    terminal = OpenTerminal.over(sandbox);
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  private void press(Command command) {
    terminal.driver().press(command.keys().getCode(), held(command));
  }

  private static KeyCode[] held(Command command) {
    return command.keyName().startsWith("Ctrl") ? new KeyCode[] {KeyCode.CONTROL} : new KeyCode[0];
  }

  private void fill(String id, String text) {
    terminal.driver().focusTo(id);
    terminal.driver().retype(text);
  }

  private void search() {
    press(Command.SEARCH);
    TheCase.open(terminal.driver());
    fill("search-kana", "サクラ");
    fill("search-birth", "3520615");
    terminal.driver().press(KeyCode.ENTER);
    terminal.driver().awaitFocus("search-results");
  }

  private void applies() {
    search();
    terminal.driver().press(KeyCode.ENTER);
    terminal.driver().awaitVisible("record-household");
    press(Command.MEASURES);
    terminal.driver().awaitFocus("measures-act");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("measures.unreadable.reference"));
    fill("measures-reference-label", "R8-0007");
    fill("measures-other-name", "架空　太郎");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("measures.done.APPLY"));
    terminal.sees(terminal.text("restraint.mark.PROVISIONAL", 0));
  }

  private void types(TrayCard card) {
    terminal.driver().awaitFocus("release-pin");
    terminal.driver().type(terminal.pin(card));
    terminal.driver().press(KeyCode.ENTER);
  }

  private void turnsTo(String step) {
    String words = terminal.text("release.step." + step);
    terminal.driver().await(step, () -> terminal.driver().text("release-step").equals(words));
  }

  private void asks() {
    fill("release-reason", "honnin");
    press(Command.SUBMIT);
    turnsTo("CARD");
    terminal.running().pull();
  }

  private List<AccessEntry> releases() {
    var log = terminal.running().terminalStore().orElseThrow().log();
    return log.from(1, 1000).stream()
        .filter(entry -> entry.event() == AccessEvent.RECORD_RELEASED)
        .toList();
  }

  @Test
  void fromTheApplicationOnTheAddressIsGoneAndASupervisorOpensTheRecord() {
    terminal.signIn(TrayCard.AOKI);
    terminal.sees(terminal.text("desk.hint"));
    applies();
    search();
    terminal.sees(terminal.text("restraint.hidden"));
    terminal.driver().press(KeyCode.ENTER);
    terminal.sees(terminal.text("restrained.why"));
    assertFalse(terminal.driver().visible("record-household"));
    press(Command.SUBMIT);
    terminal.sees(terminal.text("release.trouble.NO_REASON"));
    asks();
    terminal.insert(TrayCard.INOUE);
    types(TrayCard.INOUE);
    turnsTo("OWN_CARD");
    terminal.running().pull();
    terminal.insert(TrayCard.AOKI);
    types(TrayCard.AOKI);
    terminal.driver().awaitVisible("record-household");
    terminal.sees(terminal.text("release.done"));
    assertEquals(
        List.of("OP-INOUE", "OP-AOKI"),
        releases().stream().map(entry -> entry.operator().value()).toList());
    assertTrue(releases().getFirst().detail().endsWith("honnin"));
  }

  @Test
  void anApplicationDoesNotWaitForAMoveNorTheMoveForIt() throws Exception {
    terminal.signIn(TrayCard.AOKI);
    terminal.sees(terminal.text("desk.hint"));
    MovementHands hands = new MovementHands(terminal);
    hands.begin("move-within", Cast.SAKURA_YUMIKO);
    hands.fill("move-relationship-2", "世帯主");
    hands.fill("move-town", "minatomachi");
    terminal.driver().awaitVisible("move-town-list");
    terminal.driver().press(KeyCode.ENTER);
    terminal.driver().awaitFocus("move-lot");
    hands.fill("move-lot", "3-12-5");
    hands.submit("move-within", Map.of("move-eventDate", "8.11.18"));
    applies();
    hands.swap(TrayCard.INOUE);
    hands.approve();
    hands.approve();
    ResidentRecord now = hands.current(Cast.SAKURA_YUMIKO);
    assertEquals("港町", now.address().address().town().value());
    assertFalse(now.particulars().text(Field.RESTRAINTS).isEmpty());
    assertEquals(3, now.history());
  }

  @Test
  void nobodyReleasesToThemselvesAndNoOtherCardIsEnough() {
    terminal.signIn(TrayCard.AOKI);
    terminal.sees(terminal.text("desk.hint"));
    applies();
    search();
    terminal.driver().press(KeyCode.ENTER);
    terminal.sees(terminal.text("restrained.why"));
    asks();
    terminal.insert(TrayCard.AOKI);
    types(TrayCard.AOKI);
    terminal.sees(terminal.text("release.trouble.SAME_PERSON"));
    terminal.running().pull();
    terminal.insert(TrayCard.EGUCHI);
    types(TrayCard.EGUCHI);
    turnsTo("OWN_CARD");
    terminal.running().pull();
    terminal.insert(TrayCard.AOKI);
    types(TrayCard.AOKI);
    terminal.sees(terminal.text("release.trouble.NO_RIGHT"));
    assertFalse(terminal.driver().visible("record-household"));
    assertEquals(List.of(), releases());
  }
}
