package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two moves are refused because another branch was quicker; neither is lost. */
class CameBackTest {
  private static final int MOST_LOOKS = 100;
  private static final String BUILDING = "汐見ハイツ　２０１号室";
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);
  private static final String REASON = "届出人が転居を取りやめた";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

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

  @Test
  void whatTheCentreRefusedIsEnteredAgainOrWithdrawn() {
    line(false);
    signIn(TrayCard.AOKI);
    enter("3520615", Set.of(2, 4), "3-12-5", BUILDING);
    enter("3500101", Set.of(3), "3-12-6", "");
    change(TrayCard.INOUE);
    approve();
    approve();
    movedAtAnotherBranch(Cast.SAKURA_YUMIKO);
    movedAtAnotherBranch(Cast.SAKURA_SHOTA);
    line(true);
    sendNow();
    terminal.sees(terminal.text("status.work.today", 2));

    change(TrayCard.AOKI);
    openFirst();
    terminal.sees(terminal.text("worklist.why.CONFLICT"));
    press(Command.SUBMIT);
    window.awaitFocus("move-member-1");
    review();
    terminal.sees(terminal.text("move.entered", terminal.text("movement.move-within"), 2));
    terminal.sees(terminal.text("status.work.today", 1));

    openFirst();
    window.focusTo("worklist-words");
    window.retype(REASON);
    window.press(KeyCode.DELETE, KeyCode.CONTROL);
    terminal.sees(terminal.text("worklist.done.WITHDRAWN"));
    terminal.sees(terminal.text("worklist.none"));

    change(TrayCard.INOUE);
    approve();
    window.await("the entry to be applied", () -> now(Cast.SAKURA_MISAKI).history() == 2);
    assertEquals(BUILDING, now(Cast.SAKURA_YUMIKO).address().address().building().value());
    assertEquals(3, now(Cast.SAKURA_YUMIKO).history());
    assertEquals("７７番地", now(Cast.SAKURA_SHOTA).address().address().lot().value());
  }

  @Test
  void aFormThatWasHalfTypedStillTakesThePlaceOfWhatCameBack() {
    line(false);
    signIn(TrayCard.AOKI);
    enter("3500101", Set.of(3), "3-12-6", "");
    change(TrayCard.INOUE);
    approve();
    movedAtAnotherBranch(Cast.SAKURA_SHOTA);
    line(true);
    sendNow();
    terminal.sees(terminal.text("status.work.today", 1));
    change(TrayCard.AOKI);
    openFirst();
    press(Command.SUBMIT);
    window.awaitFocus("move-member-1");
    MoveForm.type(window, "move-building", BUILDING);
    terminal.running().pull();
    terminal.sees(terminal.text("lock.card"));

    terminal.signIn(TrayCard.AOKI);

    terminal.sees(terminal.text("draft.resumed"));
    assertEquals(BUILDING, window.text("move-building"));
    review();
    terminal.sees(terminal.text("move.entered", terminal.text("movement.move-within"), 1));
    window.press(KeyCode.W, KeyCode.CONTROL);
    terminal.sees(terminal.text("worklist.none"));
    change(TrayCard.INOUE);
    approve();
    window.await("the entry to be applied", () -> now(Cast.SAKURA_SHOTA).history() == 3);
    assertEquals(BUILDING, now(Cast.SAKURA_SHOTA).address().address().building().value());
  }

  @Test
  void whatAnotherBranchOvertookIsTheFirstTileOfTheDeskUntilItIsAppliedAgain() throws Exception {
    line(false);
    signIn(TrayCard.AOKI);
    enter("3500101", Set.of(3), "3-12-6", BUILDING);
    change(TrayCard.INOUE);
    approve();
    movedAtAnotherBranch(Cast.SAKURA_SHOTA);
    line(true);
    sendNow();
    terminal.sees(terminal.text("status.work.today", 1));

    change(TrayCard.AOKI);
    window.awaitVisible("desk-conflicts");
    terminal.sees(terminal.text("desk.conflicts.todo"));
    picture("overtaken-desk");
    openFirst(this::overtaken);
    terminal.sees(terminal.text("worklist.why.CONFLICT"));
    terminal.sees("７７番地");
    picture("overtaken-entry");
    press(Command.SUBMIT);
    window.awaitFocus("move-member-1");
    picture("overtaken-again");
    review();
    terminal.sees(terminal.text("move.entered", terminal.text("movement.move-within"), 1));
    press(Command.DESK);
    terminal.sees(terminal.text("desk.hint"));
    window.await("no tile", () -> !window.visible("desk-conflicts"));

    change(TrayCard.INOUE);
    approve();
    window.await("the entry to be applied", () -> now(Cast.SAKURA_SHOTA).history() == 3);
    assertEquals(BUILDING, now(Cast.SAKURA_SHOTA).address().address().building().value());
  }

  /** One key from the desk. */
  private void overtaken() {
    press(Command.DESK);
    window.awaitVisible("desk-conflicts");
    window.press(KeyCode.DIGIT1);
  }

  private void picture(String name) throws Exception {
    if (PICTURES.isPresent()) {
      window.picture(PICTURES.get().resolve(name + ".png"), 1366, 768, 1);
    }
  }

  private void line(boolean there) {
    terminal.running().runCentre(there);
    window.await("the centre", () -> terminal.running().centreRunning() == there);
  }

  private void signIn(TrayCard card) {
    terminal.signIn(card);
    press(Command.DESK);
    terminal.sees(terminal.text("desk.hint"));
  }

  private void change(TrayCard card) {
    terminal.running().pull();
    terminal.sees(terminal.text("lock.card"));
    signIn(card);
  }

  /** The members at these places of the household found one of their own. */
  private void enter(String birth, Set<Integer> movers, String lot, String building) {
    MoveForm.open(window, birth);
    for (int place = 1; window.visible("move-member-" + place); place++) {
      window.awaitFocus("move-member-" + place);
      if (ticked("move-member-" + place) != movers.contains(place)) {
        window.press(KeyCode.SPACE);
      }
      window.press(KeyCode.DOWN);
    }
    int head = movers.stream().min(Integer::compare).orElseThrow();
    for (int mover : movers) {
      MoveForm.type(window, "move-relationship-" + mover, mover == head ? "世帯主" : "子");
    }
    MoveForm.type(window, "move-town", "minatomachi");
    window.awaitVisible("move-town-list");
    window.press(KeyCode.ENTER);
    window.awaitFocus("move-lot");
    MoveForm.type(window, "move-lot", lot);
    MoveForm.type(window, "move-building", building);
    MoveForm.type(window, "move-eventDate", typed(new SystemClock().today().minusDays(3)));
    MoveForm.type(window, "move-notificationDate", typed(new SystemClock().today()));
    press(Command.REVIEW);
    window.awaitVisible("review-submit");
    press(Command.SUBMIT);
    terminal.sees(
        terminal.text("move.entered", terminal.text("movement.move-within"), movers.size()));
  }

  private void approve() {
    press(Command.APPROVALS);
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
    terminal.sees(terminal.text("compare.done.APPROVED"));
  }

  /** The centre's own code writes another terminal's move, as if its batch had been judged. */
  private void movedAtAnotherBranch(AddressNumber resident) {
    terminal
        .running()
        .centreStore()
        .inTransaction(transaction -> {
          ResidentRecord before = transaction.residents().current(resident).orElseThrow();
          transaction.residents().add(moved(before), Set.of(FieldGroup.ADDRESS));
          return before.history();
        });
  }

  private static ResidentRecord moved(ResidentRecord before) {
    Address old = before.address().address();
    RegisterDate yesterday = new RegisterDate.Calendar(new SystemClock().today().minusDays(1));
    return before.moved(
        before.household(),
        new AddressBlock(
            new Address(
                old.municipalityCode(),
                old.postalCode(),
                old.prefecture(),
                old.municipality(),
                old.town(),
                new ExactText("７７番地"),
                ExactText.EMPTY),
            yesterday),
        new Origin(
            "move-within",
            yesterday,
            new SystemClock().today(),
            new SystemClock().today(),
            new OperatorId("OP-AOKI"),
            new OperatorId("OP-INOUE"),
            new TerminalId("T-02"),
            Optional.of(Ulid.fresh(new SystemClock(), new SystemRandomness()))));
  }

  private void sendNow() {
    press(Command.SENDING);
    terminal.sees(terminal.text("sending.title"));
    press(Command.SUBMIT);
    terminal.sees(terminal.text("status.unsent.none"));
  }

  /** Opens the oldest item, once the record that the centre holds has come down. */
  private void openFirst() {
    openFirst(() -> window.press(KeyCode.W, KeyCode.CONTROL));
  }

  private void openFirst(Runnable list) {
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      list.run();
      window.awaitFocus("worklist");
      window.press(KeyCode.ENTER);
      window.awaitVisible("worklist-why");
      if (!window.texts().contains(terminal.text("worklist.next.BEHIND"))) {
        return;
      }
    }
    throw new AssertionError("the centre's record did not come");
  }

  private ResidentRecord now(AddressNumber resident) {
    return terminal.running().centreView().current(resident).orElseThrow();
  }

  private void press(Command command) {
    window.press(command.keys().getCode());
  }

  private boolean ticked(String id) {
    Node box = Objects.requireNonNull(window.find(id).orElseThrow());
    return window.see(() -> ((CheckBox) box).isSelected());
  }

  private static String typed(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Somebody else's move came later than the day of this one, which is told (A16). */
  private void review() {
    press(Command.REVIEW);
    window.awaitVisible("review-submit");
    window.focusTo("review-alert-A16");
    window.press(KeyCode.SPACE);
    press(Command.SUBMIT);
  }
}
