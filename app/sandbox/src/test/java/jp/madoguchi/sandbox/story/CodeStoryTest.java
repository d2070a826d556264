package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.numbering.CodePool;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.storage.numbering.CodeFile;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Test;

/** Those who have no resident record code get one of this terminal's, by one key (4.3.1). */
class CodeStoryTest extends MovementStory {
  private CodeFile codes() {
    return new CodeFile(
        terminal.running().sandbox().terminalFiles(),
        terminal.running().sandbox().installation().keys()::deviceSecret,
        new SystemRandomness());
  }

  private void left(int count, int threshold) throws IOException {
    CodePool pool = codes().load();
    codes().save(new CodePool(pool.free().subList(0, count), pool.given(), threshold));
  }

  private void beginBirth() throws Exception {
    hands.begin("birth", folk.member().number());
    hands.write(
        dated(PAST, Map.of("move-name-1", "見本　三", "move-kana-1", "ミホン　サン", "move-sex-1", "▼")));
    window.awaitVisible("move-give-code");
    hands.picture("code-button");
  }

  private void give() {
    window.press(Command.GIVE_CODE.keys().getCode(), KeyCode.CONTROL);
  }

  @Test
  void aNewbornGetsACodeThatNobodyHas() throws Exception {
    CodePool before = codes().load();
    beginBirth();
    give();
    window.awaitFocus("move-residentCode-1");
    hands.submit("birth", Map.of());
    CodePool after = codes().load();
    assertEquals(before.free().size() - 1, after.free().size());
    AddressNumber child = hands.last().head().resident();
    approve(1);

    ResidentRecord born = hands.store().register().current(child).orElseThrow();
    assertTrue(after.given().contains(born.code()));
    assertTrue(before.free().contains(born.code()));
    assertEquals(List.of(born.code().toString()), given());
  }

  private List<String> given() {
    long last = hands.store().log().last().map(AccessEntry::sequence).orElse(0L);
    return hands.store().log().from(1, Math.toIntExact(last)).stream()
        .filter(entry -> entry.event() == AccessEvent.CODE_GIVEN)
        .map(AccessEntry::detail)
        .toList();
  }

  @Test
  void thatFewAreLeftIsToldAndTakenNoteOf() throws Exception {
    left(3, 3);
    beginBirth();
    give();
    window.awaitFocus("move-residentCode-1");
    terminal.sees(terminal.text("rule." + Rule.A06));
    hands.picture("code-few-left");
    window.press(Command.REVIEW.keys().getCode());
    window.awaitVisible("review-alert-" + Rule.A06);
    window.press(KeyCode.ESCAPE);
    window.awaitVisible("move-eventDate");
    hands.submit("birth", Map.of());
    approve(1);
  }

  @Test
  void whereNoneIsLeftTheClerkIsToldWhatToDo() throws Exception {
    left(1, 0);
    beginBirth();
    give();
    window.awaitFocus("move-residentCode-1");
    window.retype("");
    give();
    terminal.sees(terminal.text("trouble.codes.NONE_LEFT"));
    hands.picture("code-none-left");
  }

  @Test
  void whoeverHasACodeKeepsIt() throws Exception {
    CodePool before = codes().load();
    hands.begin("minor-correction", folk.member().number());
    window.awaitVisible("move-eventDate");
    give();
    assertFalse(window.visible("move-residentCode-1"));
    assertEquals(before, codes().load());
  }
}
