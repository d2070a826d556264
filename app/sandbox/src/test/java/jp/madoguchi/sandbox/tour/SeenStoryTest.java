package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.sandbox.RunningSandbox;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A second clerk sees several entries one after the other and approves them with one PIN, by the
 * keyboard alone; one was withdrawn meanwhile, one is for an act of its own.
 */
class SeenStoryTest {
  private static final String PICTURES = System.getProperty("madoguchi.pictures", "");

  /** Made up for the cast of the sandbox: two women have this name and birth date. */
  private static final String NAME = "中村　恵子";

  private static final String BIRTH = "19621103";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private RunningSandbox running;

  @SuppressWarnings("NullAway.Init")
  private Hands hands;

  @SuppressWarnings("NullAway.Init")
  private LoginScreens login;

  private String language = "";
  private int picture;

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void severalAreSeenAndApprovedWithOnePin(String spoken) throws Exception {
    language = spoken;
    Toolkit.start();
    try (SandboxStage stage = stage(new Texts(Locale.of(spoken)))) {
      hands = new Hands(stage, new Transcript(folder.resolve("transcript"), stage.clock(), "seen"));
      login = new LoginScreens(hands);
      login.signIn(TourCard.CLERK);
      atTheDesk();
      enter(stage.plan().main());
      enter(stage.plan().returned());
      enterSomebodyAlike();
      List<Ulid> entered = waiting();
      assertEquals(3, entered.size());

      login.changeTo(TourCard.SECOND_CLERK);
      atTheDesk();
      seeTwo();
      compareTheThird();
      theWrongPin();
      store().changes().withdraw(entered.getFirst());
      approveTogether();
      assertCameToBe(entered);

      stage.killAndRestartTerminal();
      login.signIn(TourCard.SECOND_CLERK);
      hands.awaits("the desk", () -> hands.window().visible("desk-search"));
      assertCameToBe(entered);
    }
  }

  private SandboxStage stage(Texts texts) throws Exception {
    Clock clock = new SystemClock();
    Randomness randomness = new SystemRandomness();
    Path sandbox = folder.resolve("sandbox-" + language);
    SandboxCopies.SMALL.to(sandbox);
    running =
        new RunningSandbox(Sandbox.open(sandbox, clock, randomness), texts, clock, randomness);
    return new SandboxStage(
        running,
        texts,
        clock,
        Fonts.load(),
        TourPlan.forCast(clock.today(), "minatomachi", List.of()),
        folder.resolve("failures"));
  }

  private void atTheDesk() {
    hands.awaits("the desk", () -> hands.window().visible("desk-search"));
  }

  private TerminalStore store() {
    return running.terminalStore().orElseThrow();
  }

  private List<Ulid> waiting() {
    return store().changes().in(ChangeState.ENTERED).stream().map(ChangeGroup::id).toList();
  }

  /** What was approved may be on its way to the centre already. */
  private void assertCameToBe(List<Ulid> entered) {
    assertEquals(ChangeState.WITHDRAWN, state(entered.get(0)));
    assertTrue(state(entered.get(1)).compareTo(ChangeState.APPROVED) >= 0);
    assertEquals(ChangeState.ENTERED, state(entered.get(2)));
  }

  private ChangeState state(Ulid group) {
    return store().changes().find(group).orElseThrow().state();
  }

  private void enter(Movement movement) {
    EntryScreens entry = new EntryScreens(hands);
    entry.search(movement);
    entry.open();
    entry.begin();
    entry.fill(movement);
    assertEquals(List.of(), entry.review());
    entry.submit(movement);
  }

  /** Somebody moves in who has the three items of two people; it is left to the second clerk. */
  private void enterSomebodyAlike() {
    new EntryScreens(hands).search(hands.stage().plan().main());
    hands.press(Command.MOVEMENTS);
    hands.arrives("kinds-filter");
    hands.press(KeyCode.ENTER);
    hands.arrives("move-eventDate");
    somebody().forEach(hands::fill);
    hands.go("move-sex-1");
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.DOWN);
    hands.fill("move-town", "minatomachi");
    hands.window().awaitVisible("move-town-list");
    hands.press(KeyCode.ENTER);
    hands.arrives("move-lot");
    hands.window().awaitVisible("move-twins");
    hands.press(Command.TWINS);
    for (int each = 0; each < 2; each++) {
      hands.arrives("twins");
      hands.press(KeyCode.ENTER);
      hands.arrives("twin-evidence-NUMBER");
      hands.go("twin-open");
      hands.press(KeyCode.SPACE);
      hands.arrives("twins");
      hands.press(KeyCode.DOWN);
    }
    hands.press(Command.BACK);
    hands.window().awaitVisible("move-eventDate");
    hands.press(Command.REVIEW);
    hands.window().awaitVisible("review-submit");
    for (Rule rule : Rule.values()) {
      if (hands.window().visible("review-alert-" + rule)) {
        hands.go("review-alert-" + rule);
        hands.press(KeyCode.SPACE);
      }
    }
    hands.press(Command.SUBMIT);
    hands.awaits("the entry", () -> waiting().size() == 3);
  }

  private Map<String, String> somebody() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("move-eventDate", TourPlan.typed(hands.stage().plan().today().minusDays(3)));
    fields.put("move-previousAddress", "例示県例示市一丁目");
    fields.put("move-name-1", NAME);
    fields.put("move-kana-1", "ナカムラ　ケイコ");
    fields.put("move-birth-1", BIRTH);
    fields.put("move-domicile-1", "例示県例示市一丁目");
    fields.put("move-headOfRegister-1", NAME);
    fields.put("move-residentCode-1", ResidentCode.of(8_100_000_001L).digits());
    fields.put("move-lot", "3-12-5");
    return fields;
  }

  private void tickAll() {
    int fields = 0;
    while (hands.window().visible("compare-tick-" + (fields + 1))) {
      fields++;
    }
    for (int field = 1; field <= fields; field++) {
      hands.arrives("compare-tick-" + field);
      hands.press(KeyCode.ENTER);
    }
    hands.arrives("compare-pin");
  }

  private void seeTwo() throws IOException {
    hands.press(Command.APPROVALS);
    hands.arrives("approval-list");
    hands.press(Command.SUBMIT);
    hands.sees("approvals.together.none");
    hands.press(KeyCode.ENTER);
    hands.arrives("compare-tick-1");
    hands.press(Command.SEEN);
    hands.sees("compare.untick");
    tickAll();
    picture("compared");
    hands.press(Command.SEEN);
    hands.seesWords(hands.stage().plan().returned().reference());
    hands.sees("compare.done.SEEN");
    tickAll();
    hands.press(Command.SEEN);
    hands.sees("compare.alone.TWIN_OPEN");
  }

  /** The third has people alike, who come side by side; it stays for an act of its own. */
  private void compareTheThird() throws IOException {
    tickAll();
    hands.press(Command.SEEN);
    picture("alone");
    hands.press(Command.TWINS);
    hands.arrives("alike-evidence-NUMBER");
    hands.press(Command.SUBMIT);
    hands.sees("alike.none");
    hands.press(KeyCode.SPACE);
    picture("alike");
    hands.press(Command.SUBMIT);
    hands.arrives("compare-pin");
    hands.press(Command.TWINS);
    hands.arrives("alike-evidence-NUMBER");
    hands.go("alike-same");
    hands.press(KeyCode.SPACE);
    hands.arrives("compare-reason");
    picture("same");
    hands.press(Command.BACK);
    hands.arrives("approval-list");
  }

  private void theWrongPin() throws IOException {
    picture("two-seen");
    hands.press(Command.SUBMIT);
    hands.arrives("approvals-pin");
    hands.typeSecretly("000000");
    hands.press(KeyCode.ENTER);
    hands.sees("login.pin.wrong");
  }

  private void approveTogether() throws IOException {
    hands.press(Command.APPROVALS);
    hands.awaits("the one that was withdrawn to be gone", () -> rows("approval-list") == 2);
    picture("one-changed");
    hands.press(Command.SUBMIT);
    hands.arrives("approvals-pin");
    hands.typeSecretly(hands.stage().pin(TourCard.SECOND_CLERK));
    hands.press(KeyCode.ENTER);
    hands.arrives("together");
    hands.sees("trouble.conflict.CLOSED");
    hands.sees("together.approved");
    picture("together");
    assertEquals(2, rows("together"));
    hands.press(Command.BACK);
    hands.arrives("approval-list");
    assertEquals(1, rows("approval-list"));
  }

  private int rows(String id) {
    return hands.read(id, TableView.class, table -> table.getItems().size());
  }

  /** For the eyes of whoever changes these pages: {@code -Dmadoguchi.pictures=DIR}. */
  private void picture(String name) throws IOException {
    if (!PICTURES.isEmpty()) {
      String file = "%s-%02d-%s".formatted(language, ++picture, name);
      hands.window().picture(Path.of(PICTURES, file + ".png"), 1366, 768, 1);
      hands.window().picture(Path.of(PICTURES, file + "-150.png"), 1366, 768, 1.5);
    }
  }
}
