package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.Test;

/** Somebody who moves in is like somebody known: both clerks' screens, by the keyboard alone. */
class TwinStoryTest extends MovementStory {
  @Test
  void anotherPersonIsEnteredWithWhatTheClerkSaw() throws Exception {
    ResidentRecord alike = man();
    compare(alike);
    window.press(Command.SUBMIT.keys().getCode());
    window.awaitVisible("twin-problem");
    assertTrue(window.visible("twin-another"), "three items alone are no evidence");
    window.focusTo("twin-evidence-DOMICILE");
    window.press(KeyCode.SPACE);
    hands.picture("twin-said");
    window.press(Command.SUBMIT.keys().getCode());
    window.awaitVisible("twins");
    window.press(KeyCode.ESCAPE);
    window.awaitVisible("move-eventDate");
    hands.submit("move-in", Map.of());

    assertEquals(
        List.of(new TwinWord(alike.number(), Set.of(Evidence.DOMICILE))),
        TwinWords.in(hands.last().head().basisDocument()));
  }

  @Test
  void somebodyProtectedIsToldWithoutAddressAndLeftToTheSecondClerk() throws Exception {
    ResidentRecord alike = man();
    protect(alike.number());
    hands.beginNew("move-in");
    hands.write(like(alike));
    window.press(Command.REVIEW.keys().getCode());
    window.awaitFocus("twins");
    terminal.sees(terminal.text("twin.protected"));
    assertTrue(
        window.texts().stream()
            .noneMatch(text -> text.contains(alike.address().address().lot().value())));
    hands.picture("twin-protected");
    window.press(KeyCode.ENTER);
    terminal.sees(terminal.text("twin.left"));
    window.press(KeyCode.ESCAPE);
    window.awaitVisible("move-eventDate");
    hands.submit("move-in", Map.of());

    assertEquals(
        List.of(TwinWord.open(alike.number())), TwinWords.in(hands.last().head().basisDocument()));
  }

  @Test
  void whatIsLeftOpenTheSecondClerkHasToSettle() throws Exception {
    ResidentRecord alike = man();
    compare(alike);
    window.focusTo("twin-open");
    window.press(KeyCode.SPACE);
    window.awaitVisible("twins");
    window.press(KeyCode.ESCAPE);
    window.awaitVisible("move-eventDate");
    hands.submit("move-in", Map.of());
    hands.swap(TrayCard.INOUE);
    window.press(Command.APPROVALS.keys().getCode());
    window.awaitFocus("approval-list");
    window.press(KeyCode.ENTER);
    window.awaitVisible("compare-tick-1");
    for (int field = 1; window.visible("compare-tick-" + field); field++) {
      window.awaitFocus("compare-tick-" + field);
      window.press(KeyCode.ENTER);
    }
    window.awaitFocus("compare-pin");
    window.type(terminal.pin(TrayCard.INOUE));
    window.press(KeyCode.ENTER);
    terminal.sees(terminal.text("trouble.approval.TWIN_OPEN"));
    String box = "compare-twin-" + alike.number().digits() + "-" + Evidence.FAMILY_REGISTER;
    window.focusTo(box);
    window.press(KeyCode.SPACE);
    hands.picture("twin-review");
    window.focusTo("compare-pin");
    hands.sign();
  }

  @Test
  void theSamePersonComesBackUnderTheNumbersOfBefore() throws Exception {
    ResidentRecord leaves = man();
    hands.enter(
        "move-out", leaves.number(), dated(PAST, Map.of("move-plannedAddress", "例示県例示市一丁目")));
    approve(1);
    ResidentRecord gone = hands.current(leaves.number());
    compare(gone);
    window.focusTo("twin-same");
    window.press(KeyCode.SPACE);
    window.await("a form of one who comes back", () -> !window.visible("move-add"));
    window.awaitVisible("move-eventDate");
    hands.submit("move-in", Map.of());

    assertEquals(gone.number(), hands.last().head().resident());
    assertEquals(gone.history(), hands.last().head().baseVersion());
  }

  private ResidentRecord man() {
    ResidentRecord found = folk.member();
    while (found.sex() != Sex.MALE || !(found.birth() instanceof RegisterDate.Calendar)) {
      found = folk.member();
    }
    return found;
  }

  /** Enters somebody like this one, up to both side by side. */
  private void compare(ResidentRecord alike) throws Exception {
    hands.beginNew("move-in");
    hands.write(like(alike));
    window.press(Command.REVIEW.keys().getCode());
    window.awaitVisible("twins");
    hands.picture("twin-list");
    window.awaitFocus("twins");
    window.press(KeyCode.ENTER);
    window.awaitVisible("twin-same");
    hands.picture("twin-compare");
  }

  private static Map<String, String> like(ResidentRecord alike) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("move-town", "minatomachi");
    fields.put("move-lot", "3-12-5");
    fields.put("move-previousAddress", "例示県例示市一丁目");
    fields.put("move-name-1", alike.name().name().value());
    fields.put("move-kana-1", alike.name().kana().value());
    fields.put("move-domicile-1", "例示県例示市一丁目");
    fields.put("move-headOfRegister-1", alike.name().name().value());
    fields.put("move-birth-1", typed(alike.birth().sortKey()));
    fields.put("move-sex-1", "▼");
    fields.put("move-residentCode-1", ResidentCode.of(8_100_000_001L).digits());
    return dated(PAST, fields);
  }
}
