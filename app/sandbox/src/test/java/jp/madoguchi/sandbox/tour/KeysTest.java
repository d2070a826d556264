package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real window under quick hands. */
class KeysTest {
  @TempDir Path folder;
  private SandboxStage stage;
  private Hands inTest;
  private EntryScreens entry;
  private Movement movement;

  @BeforeEach
  void signIn() throws Exception {
    Toolkit.start();
    stage =
        SmallSandbox.stage(
            folder, new Texts(Locale.JAPANESE), List.of(), folder.resolve("failures"));
    inTest = new Hands(stage, new Transcript(folder.resolve("transcript"), stage.clock(), "keys"));
    entry = new EntryScreens(inTest);
    movement = stage.plan().main();
    new LoginScreens(inTest).signIn(TourCard.CLERK);
    inTest.awaits("the desk", () -> inTest.window().visible("desk-search"));
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  private void openTheForm() {
    entry.search(movement);
    entry.open();
    entry.begin();
  }

  @Test
  void theLettersGrowTwiceAndAreTheUsualOnesAgain() {
    List<Double> heights = new ArrayList<>();
    for (int press = 0; press <= 3; press++) {
      heights.add(inTest.window().see(this::lettersOfTheDesk));
      inTest.window().press(Command.LETTERS.keys().getCode(), KeyCode.CONTROL);
    }
    assertTrue(heights.get(0) < heights.get(1), heights::toString);
    assertTrue(heights.get(1) < heights.get(2), heights::toString);
    assertEquals(heights.get(0), heights.get(3));
  }

  private double lettersOfTheDesk() {
    Labeled search = (Labeled) inTest.window().find("desk-search").orElseThrow();
    search.applyCss();
    return search.getFont().getSize();
  }

  @Test
  void theMembersAreOneStopForTab() {
    openTheForm();
    List<String> stops = new ArrayList<>();
    while (!inTest.window().focused().equals("move-eventDate")) {
      stops.add(inTest.window().focused());
      inTest.press(KeyCode.TAB);
    }
    assertEquals(
        List.of("move-member-1", "move-name-2", "move-kana-2", "move-relationship-2"), stops);
  }

  @Test
  void tabComesBackToTheMemberWhereTheArrowKeysLeftOff() {
    openTheForm();
    inTest.press(KeyCode.END);
    inTest.arrives("move-member-4");
    inTest.press(KeyCode.UP);
    inTest.arrives("move-member-3");
    inTest.press(KeyCode.TAB);
    inTest.arrives("move-name-2");
    inTest.window().press(KeyCode.TAB, KeyCode.SHIFT);
    inTest.arrives("move-member-3");
  }

  @Test
  void spaceTicksAMemberWhoseRowThenFollows() {
    openTheForm();
    inTest.press(KeyCode.DOWN);
    inTest.press(KeyCode.DOWN);
    inTest.arrives("move-member-3");
    assertFalse(inTest.window().visible("move-name-3"));
    inTest.press(KeyCode.SPACE);
    inTest.window().awaitVisible("move-name-3");
    inTest.press(KeyCode.SPACE);
    inTest.awaits("no row of theirs", () -> !inTest.window().visible("move-name-3"));
  }

  @Test
  void enterGoesFromTheMembersToWhatComesAfterThem() {
    openTheForm();
    inTest.press(KeyCode.ENTER);
    inTest.arrives("move-eventDate");
  }

  @Test
  void eachMemberCanBeHeardByName() {
    openTheForm();
    for (int place = 1; place <= 4; place++) {
      String heard =
          inTest.read("move-member-" + place, CheckBox.class, CheckBox::getAccessibleText);
      assertTrue(heard.contains("佐倉"), heard);
    }
  }

  @Test
  void enterOpensTheChosenEntryWhileTheListIsFetchedAgain() {
    enter(movement);
    enter(stage.plan().returned());
    inTest.press(Command.APPROVALS);
    inTest.arrives("approval-list");
    inTest.press(KeyCode.DOWN);
    inTest.press(Command.APPROVALS);
    inTest.press(KeyCode.ENTER);
    inTest.sees("compare.summary");
    inTest.seesWords(stage.plan().returned().reference());
  }

  @Test
  void theChosenEntryStaysChosenWhenTheListIsFetchedAgain() {
    enter(movement);
    enter(stage.plan().returned());
    inTest.press(Command.APPROVALS);
    inTest.arrives("approval-list");
    Object list = inTest.window().find("approval-list").orElseThrow();
    inTest.press(KeyCode.DOWN);
    inTest.press(Command.APPROVALS);
    inTest.press(Command.APPROVALS);
    inTest.sees("approvals.hint");
    assertEquals(list, inTest.window().find("approval-list").orElseThrow());
    int chosen =
        inTest.read(
            "approval-list",
            TableView.class,
            table -> table.getSelectionModel().getSelectedIndex());
    assertEquals(1, chosen);
  }

  private void enter(Movement move) {
    entry.search(move);
    entry.open();
    entry.begin();
    entry.fill(move);
    assertEquals(List.of(), entry.review());
    entry.submit(move);
  }
}
