package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.departure.Departing;
import jp.madoguchi.core.departure.Group;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.Test;

/**
 * Whoever announced to leave is found by the day on which it came, and removed from the list; by
 * the keyboard alone.
 */
class DepartureStoryTest extends MovementStory {
  @Test
  void whoseDayHasComeAreRemovedFromTheListOneAfterTheOther() throws Exception {
    List<ResidentRecord> family = folk.family();
    announce("move-out", family.get(1).number(), "例示県例示市一丁目", 3);
    announce("move-out", folk.member().number(), "例示県例示市一丁目");
    announce("move-out-abroad", folk.member().number(), "カナダ");
    approve(3);
    window.await("no tile", () -> !window.visible("desk-departures"));
    twoDaysLater();
    window.awaitVisible("desk-departures");
    hands.picture("departures-desk");

    departures();
    assertEquals(
        List.of(Group.DUE, Group.DUE, Group.DUE, Group.DUE),
        listed().stream().map(Departing::group).toList());
    hands.picture("departures-due");
    for (int entered = 0; entered < 3; entered++) {
      assertFalse(chosen().open(), "the next one is chosen of whom nothing is entered");
      removeChosen();
    }

    assertTrue(listed().stream().allMatch(Departing::open));
    hands.picture("departures-entered");
    window.press(Command.DESK.keys().getCode());
    terminal.sees(terminal.text("desk.hint"));
    assertFalse(window.visible("desk-departures"), "nothing is left to be entered");
    assertEquals(
        Set.of(family.get(1).number(), family.get(2).number()),
        entered().stream()
            .filter(group -> group.changes().size() > 1)
            .flatMap(group -> group.changes().stream())
            .map(change -> change.act().resident())
            .collect(Collectors.toSet()));
  }

  @Test
  void aNoticeThatComesBeforeTheDayRemovesAsOfTheEarlierDayAndIsUndone() throws Exception {
    AddressNumber leaves = folk.family().getLast().number();
    announce("move-out", leaves, "例示県例示市一丁目");
    approve(1);
    ResidentRecord before = hands.current(leaves);

    departures();
    assertEquals(Group.COMING, chosen().group());
    window.press(KeyCode.ENTER);
    window.awaitVisible("move-confirmedDay");
    hands.submit("arrival-removal", notice());
    approve(1);
    ResidentRecord gone = hands.current(leaves);
    assertEquals(ResidentStatus.REMOVED, gone.status());
    assertEquals(TODAY.minusDays(1).toString(), text(gone, Field.REMOVED_ON));
    assertEquals("例示県例示市二丁目", text(gone, Field.CONFIRMED_ADDRESS));
    assertEquals("例示県例示市一丁目", text(gone, Field.PLANNED_ADDRESS));

    hands.enter("undo-removal", leaves, Map.of("move-eventDate", typed(TODAY)));
    approve(1);
    ResidentRecord back = hands.current(leaves);
    assertEquals(ResidentStatus.CURRENT, back.status());
    assertEquals(text(before, Field.PLANNED_DAY), text(back, Field.PLANNED_DAY));
    assertEquals("", text(back, Field.CONFIRMED_DAY));
    assertEquals(before.residentSince(), back.residentSince());
  }

  @Test
  void whereSomebodyProtectedGoesIsNotTold() throws Exception {
    AddressNumber leaves = folk.member().number();
    announce("move-out", leaves, "例示県例示市一丁目");
    approve(1);
    protect(leaves);

    departures();

    terminal.sees(terminal.text("restraint.hidden"));
    assertTrue(window.texts().stream().noneMatch(text -> text.contains("例示県例示市")));
    hands.picture("departures-protected");
    window.press(KeyCode.ENTER);
    terminal.sees(terminal.text("release.title"));
  }

  /**
   * Plans to leave tomorrow.
   *
   * @param others places in the household of those who leave too
   */
  private void announce(String kind, AddressNumber person, String where, int... others)
      throws Exception {
    hands.begin(kind, person);
    for (int other : others) {
      window.focusTo("move-member-1");
      for (int place = 1; place < other; place++) {
        window.press(KeyCode.DOWN);
      }
      window.awaitFocus("move-member-" + other);
      window.press(KeyCode.SPACE);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("move-eventDate", typed(TODAY.plusDays(1)));
    fields.put("move-plannedAddress", where);
    hands.submit(kind, fields);
  }

  private void twoDaysLater() {
    terminal.running().pull();
    terminal.sees(terminal.text("lock.card"));
    clock.jump(Duration.ofDays(2));
    terminal.signIn(TrayCard.AOKI);
    window.press(Command.DESK.keys().getCode());
    terminal.sees(terminal.text("desk.hint"));
  }

  private void departures() {
    window.press(Command.DEPARTURES.keys().getCode(), KeyCode.CONTROL);
    window.awaitFocus("departures");
  }

  /** The form holds the day, and the right people; nothing is left to type. */
  private void removeChosen() throws Exception {
    boolean abroad =
        chosen().seen().record().particulars().text(Field.PLANNED_ADDRESS).value().equals("カナダ");
    window.press(KeyCode.ENTER);
    window.awaitVisible("move-eventDate");
    assertEquals(RegisterDate.of(TODAY.plusDays(1)).inJapanese(), window.text("move-eventDate"));
    hands.submit(abroad ? "move-out-abroad-due" : "move-out-due", Map.of());
    window.awaitFocus("departures");
  }

  private static Map<String, String> notice() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("move-confirmedAddress", "例示県例示市二丁目");
    fields.put("move-confirmedDay", typed(TODAY.minusDays(1)));
    fields.put("move-arrivalNoticed", typed(TODAY));
    return fields;
  }

  private static String text(ResidentRecord record, Field field) {
    return record.particulars().text(field).value();
  }

  private List<ChangeGroup> entered() {
    return hands.store().changes().in(ChangeState.ENTERED);
  }

  private List<Departing> listed() {
    return window.see(() ->
        ((TableView<?>) window.find("departures").orElseThrow())
            .getItems().stream().map(Departing.class::cast).toList());
  }

  private Departing chosen() {
    return window.see(() ->
        (Departing)
            ((TableView<?>) window.find("departures").orElseThrow())
                .getSelectionModel()
                .getSelectedItem());
  }
}
