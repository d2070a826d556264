package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.system.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command has its place in one of three tables: it leads to what needs a right, it acts on
 * the page that is there, or it is for everybody. Whoever lacks the rights is told so at each, and
 * whatever they press then changes nothing.
 */
class EveryCommandTest {
  /** What 上田, who may look up only, reads at a command that needs another right. */
  private static final Map<Command, String> REFUSED =
      Map.ofEntries(
          Map.entry(Command.APPROVALS, "trouble.approval.NO_RIGHT"),
          Map.entry(Command.WORK_LIST, "worklist.none"),
          Map.entry(Command.MEDIA, "media.right"),
          Map.entry(Command.LOTS, "lots.trouble.NO_RIGHT"),
          Map.entry(Command.DAY_CLOSE, "trouble.day.right"),
          Map.entry(Command.EXPORT_LOG, "export.right"),
          Map.entry(Command.KEYS, "keys.trouble.NO_RIGHT"),
          Map.entry(Command.ADMIT, "admission.trouble.NO_RIGHT"),
          Map.entry(Command.UNLOCK, "unlock.trouble.NO_RIGHT"),
          Map.entry(Command.RETENTION, "retention.right"),
          Map.entry(Command.MOVE_WITHIN, "trouble.entry.right"),
          Map.entry(Command.NOTICES, "notice.trouble.NO_RIGHT"),
          Map.entry(Command.MEASURES_DUE, "measures.trouble.NO_RIGHT"));

  /** What acts on the page that is there. */
  private static final List<Command> ON_A_PAGE =
      List.of(
          Command.CERTIFICATE,
          Command.MEASURES,
          Command.MEMO,
          Command.TELL,
          Command.AS_OF,
          Command.UNCOVER,
          Command.IDENTITY,
          Command.REVIEW,
          Command.TWINS,
          Command.GIVE_CODE,
          Command.SEEN,
          Command.SUBMIT,
          Command.SET_ASIDE,
          Command.SEND_BACK,
          Command.DISCARD);

  /** They show, lead, or end; the last ones need a page or nobody's right. */
  private static final Set<Command> FOR_EVERYBODY =
      EnumSet.of(
          Command.HELP,
          Command.DESK,
          Command.SENDING,
          Command.TRAY,
          Command.CHANGE_PIN,
          Command.PRINT_KEYS,
          Command.BACK,
          Command.ENLARGE,
          Command.PICK,
          Command.THEME,
          Command.LETTERS,
          Command.LOCK,
          Command.SIGN_OUT,
          Command.HISTORY,
          Command.MOVEMENTS,
          Command.DEPARTURES,
          Command.SEARCH,
          Command.NEXT,
          Command.CASE,
          Command.BATCH,
          Command.PRINTERS);

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

  private void press(Command command) {
    List<KeyCode> held = new ArrayList<>();
    if (command.keys().getControl() == KeyCombination.ModifierValue.DOWN) {
      held.add(KeyCode.CONTROL);
    }
    if (command.keys().getShift() == KeyCombination.ModifierValue.DOWN) {
      held.add(KeyCode.SHIFT);
    }
    window.press(command.keys().getCode(), held.toArray(KeyCode[]::new));
  }

  private TerminalStore store() {
    return terminal.running().terminalStore().orElseThrow();
  }

  /** Everything but the log and what comes from the centre. */
  private List<String> standing() {
    TerminalStore store = store();
    List<String> all = new ArrayList<>();
    for (ChangeState state : ChangeState.values()) {
      all.add(state + " " + store.changes().in(state));
    }
    all.add("work " + store.workList().open());
    all.add("day " + store.days().last());
    all.add("operators " + store.operators().all());
    all.add("media " + store.media().lines(9));
    all.add("retention " + store.retention().last());
    return all;
  }

  private long refusals() {
    long last = store().log().last().map(AccessEntry::sequence).orElse(0L);
    return store().log().from(1, Math.toIntExact(last)).stream()
        .filter(entry -> entry.event() == AccessEvent.REFUSED)
        .count();
  }

  @Test
  void everyCommandIsInATable() {
    Set<Command> known = EnumSet.copyOf(FOR_EVERYBODY);
    known.addAll(REFUSED.keySet());
    known.addAll(ON_A_PAGE);
    assertEquals(EnumSet.allOf(Command.class), known);
    assertEquals(Command.values().length, FOR_EVERYBODY.size() + REFUSED.size() + ON_A_PAGE.size());
  }

  @Test
  void whoeverMayOnlyLookUpIsToldSoAndChangesNothing() {
    terminal.signIn(TrayCard.UEDA);
    terminal.sees(terminal.text("desk.hint"));
    List<String> before = standing();
    for (Command command :
        Arrays.stream(Command.values())
            .filter(each -> REFUSED.containsKey(each) && each != Command.MOVE_WITHIN)
            .toList()) {
      press(command);
      terminal.sees(terminal.text(REFUSED.getOrDefault(command, "")));
      ON_A_PAGE.forEach(this::press);
      press(Command.DESK);
      terminal.sees(terminal.text("desk.hint"));
    }
    assertEquals(before, standing());
  }

  @Test
  void whoeverMayNotEnterIsRefusedAtTheLastStepAtTheLatest() {
    terminal.signIn(TrayCard.UEDA);
    terminal.sees(terminal.text("desk.hint"));
    List<String> before = standing();
    long refused = refusals();
    MoveForm.open(window);
    MoveForm.type(window, "move-town", "minatomachi");
    window.awaitVisible("move-town-list");
    window.press(KeyCode.ENTER);
    MoveForm.type(window, "move-lot", "3-12-5");
    MoveForm.type(
        window,
        "move-eventDate",
        new SystemClock().today().minusDays(3).format(DateTimeFormatter.BASIC_ISO_DATE));
    press(Command.REVIEW);
    window.awaitVisible("review-submit");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("trouble.entry.right"));
    assertEquals(refused + 1, refusals());
    assertEquals(before, standing());
  }

  @Test
  void whoeverMayOnlyAdministerFindsNobody() {
    terminal.signIn(TrayCard.EGUCHI);
    terminal.sees(terminal.text("desk.hint"));
    List<String> before = standing();
    long refused = refusals();
    press(Command.SEARCH);
    TheCase.open(window);
    MoveForm.type(window, "search-kana", "サクラ");
    MoveForm.type(window, "search-birth", "3520615");
    window.press(KeyCode.ENTER);
    terminal.sees(terminal.text("trouble.lookup.right"));
    press(Command.APPROVALS);
    terminal.sees(terminal.text("trouble.approval.NO_RIGHT"));
    assertEquals(refused + 2, refusals());
    assertEquals(before, standing());
  }
}
