package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import jp.madoguchi.centre.CentreView;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.system.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The main job with TestFX's hands; our own driver only looks. */
class MainJobStoryTest {
  private static final String LOT = "3-12-5";
  private static final String BUILDING = "汐見ハイツ　２０１号室";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

  @SuppressWarnings("NullAway.Init")
  private FxRobot inTest;

  @BeforeEach
  void open() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    terminal = OpenTerminal.over(sandbox);
    window = terminal.driver();
    inTest = new FxRobot();
    inTest.targetWindow(terminal.stage());
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  @Test
  void twoClerksMoveTwoMembersOfAHouseholdAndTheCentreHoldsIt() {
    signIn(TrayCard.AOKI);
    findTheHousehold();
    List<AddressNumber> movers = enterTheMove();
    assertTrue(movers.stream().allMatch(mover -> states(mover).size() == 1));

    terminal.running().pull();
    terminal.sees(terminal.text("lock.card"));
    signIn(TrayCard.INOUE);
    approve();

    terminal.sees(terminal.text("status.unsent.none"));
    terminal.sees(terminal.text("status.line.UP"));
    seeTheReceipt();
    movers.forEach(this::assertHeldByTheCentre);
    assertTrue(!centre().receipts(Sandbox.TERMINAL).isEmpty());
  }

  private void signIn(TrayCard card) {
    terminal.sees(terminal.text("login.card.insert"));
    terminal.insert(card);
    window.awaitFocus("login-pin");
    inTest.write(terminal.pin(card)).type(KeyCode.ENTER);
    window.await("a desk", () -> !window.visible("login-pin"));
    terminal.sees(terminal.text("desk.hint"));
  }

  private void findTheHousehold() {
    press(Command.SEARCH);
    window.awaitVisible("search-kana");
    if (window.visible("search-reason")) {
      tabTo("search-reason");
      inTest.type(KeyCode.DOWN);
      fill("search-reference", "T-0412");
    }
    fill("search-kana", "サクラ");
    fill("search-birth", "3520615");
    inTest.type(KeyCode.ENTER);
    window.awaitFocus("search-results");
    inTest.type(KeyCode.ENTER);
    window.awaitVisible("record-household");
    terminal.sees("佐倉");
  }

  private List<AddressNumber> enterTheMove() {
    press(Command.MOVE_WITHIN);
    window.awaitFocus("move-member-1");
    for (int place = 1; window.visible("move-member-" + place); place++) {
      boolean moves = place == 2 || place == 4;
      window.awaitFocus("move-member-" + place);
      if (ticked("move-member-" + place) != moves) {
        inTest.type(KeyCode.SPACE);
      }
      inTest.type(KeyCode.DOWN);
    }
    fill("move-relationship-2", "世帯主");
    fill("move-relationship-4", "子");
    fill("move-town", "minatomachi");
    window.awaitVisible("move-town-list");
    inTest.type(KeyCode.ENTER);
    window.awaitFocus("move-lot");
    fill("move-lot", LOT);
    fill("move-building", BUILDING);
    fill("move-eventDate", typed(new SystemClock().today().minusDays(3)));
    fill("move-notificationDate", typed(new SystemClock().today()));
    press(Command.REVIEW);
    window.awaitVisible("review-submit");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("move.entered", terminal.text("movement.move-within"), 2));
    return List.of(Cast.SAKURA_YUMIKO, Cast.SAKURA_MISAKI);
  }

  private void approve() {
    press(Command.APPROVALS);
    window.awaitFocus("approval-list");
    inTest.type(KeyCode.ENTER);
    window.awaitVisible("compare-tick-1");
    for (int field = 1; window.visible("compare-tick-" + field); field++) {
      window.awaitFocus("compare-tick-" + field);
      inTest.type(KeyCode.ENTER);
    }
    window.awaitFocus("compare-pin");
    inTest.write(terminal.pin(TrayCard.INOUE)).type(KeyCode.ENTER);
    terminal.sees(terminal.text("compare.done.APPROVED"));
  }

  private void seeTheReceipt() {
    findTheHousehold();
    press(Command.HISTORY);
    window.awaitFocus("record-history");
    terminal.sees(terminal.text("record.receipt", 0, "").substring(0, 7));
    terminal.sees(BUILDING);
  }

  private void assertHeldByTheCentre(AddressNumber mover) {
    List<ResidentRecord> states = states(mover);
    assertEquals(2, states.size());
    ResidentRecord now = states.getLast();
    assertEquals(BUILDING, now.address().address().building().value());
    assertEquals(new OperatorId("OP-AOKI"), now.origin().entrant());
    assertEquals(new OperatorId("OP-INOUE"), now.origin().approver());
    assertEquals(Sandbox.TERMINAL, now.origin().terminal());
  }

  private List<ResidentRecord> states(AddressNumber resident) {
    return centre().history(resident);
  }

  private CentreView centre() {
    return terminal.running().centreView();
  }

  private void press(Command command) {
    inTest.type(command.keys().getCode());
  }

  private void tabTo(String id) {
    for (int tabs = 0; tabs < 80 && !window.focused().equals(id); tabs++) {
      inTest.type(KeyCode.TAB);
    }
    window.awaitFocus(id);
  }

  private void fill(String id, String text) {
    tabTo(id);
    inTest.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    inTest.type(KeyCode.DELETE);
    inTest.write(text);
  }

  private boolean ticked(String id) {
    Node box = Objects.requireNonNull(window.find(id).orElseThrow());
    return window.see(() -> ((CheckBox) box).isSelected());
  }

  private static String typed(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
