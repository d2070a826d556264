package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.editing.EditingAnswers;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.editing.EditingAnswer;
import jp.madoguchi.core.editing.EditingClaim;
import jp.madoguchi.core.editing.EditingHolder;
import jp.madoguchi.core.editing.EditingQuestion;
import jp.madoguchi.core.editing.EditingStage;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.system.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 井上 at another terminal has the same person before them; the record and the form say so. */
class EditingSeenTest {
  private static final TerminalId OTHER = new TerminalId("MADO-02");
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  private final Clock clock = new SystemClock();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private EditingAnswers centre;

  @BeforeEach
  void open() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    terminal = OpenTerminal.easily(sandbox);
    CentreStore store = terminal.running().centreStore();
    store.inTransaction(transaction -> {
      transaction.registry().enrol(OTHER, 1, List.of());
      return 0;
    });
    centre = new EditingAnswers(store, clock);
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  private Operator inoue() {
    return terminal
        .running()
        .centreStore()
        .<List<Operator>>read(transaction -> transaction.registry().operators())
        .stream()
        .filter(operator -> operator.name().startsWith("井上"))
        .findFirst()
        .orElseThrow();
  }

  private AddressNumber somebody() {
    return terminal
        .running()
        .terminalStore()
        .orElseThrow()
        .register()
        .search(new ResidentQuery(Optional.empty(), "サクラ", Optional.empty(), ""), 10)
        .stream()
        .filter(each -> each.birth().equals(RegisterDate.of(LocalDate.of(1977, 6, 15))))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private List<EditingHolder> otherSays(EditingClaim... claims) {
    EditingAnswer answer =
        centre.answer(OTHER, new EditingQuestion(List.of(claims), List.of(somebody())));
    return answer.holders();
  }

  private UiDriver window() {
    return terminal.driver();
  }

  private void picture(String name) throws Exception {
    if (PICTURES.isPresent()) {
      Files.createDirectories(PICTURES.get());
      window().picture(PICTURES.get().resolve(name + ".png"), 1366, 768, 1);
      window().picture(PICTURES.get().resolve(name + "-150.png"), 1366, 768, 1.5);
      window().picture(PICTURES.get().resolve(name + "-small.png"), 1024, 640, 1);
    }
  }

  @Test
  void isSaidAboveTheRecordAndTheFormAndGoneWhenTheyGiveItUp() throws Exception {
    terminal.signIn(TrayCard.AOKI);
    otherSays(
        new EditingClaim(
            somebody(), inoue().id(), EditingStage.BEGUN, Duration.ofSeconds(12 * 60 + 1)));
    MoveForm.open(window());
    terminal.sees("井上");
    terminal.sees("（サクラ　ユミコ）");
    picture("editing-form");
    window().press(Command.BACK.keys().getCode());
    window().awaitVisible("record-household");
    terminal.sees(terminal.text("editing.hint"));
    picture("editing-record");

    otherSays();
    window().press(Command.MOVE_WITHIN.keys().getCode());
    window().awaitFocus("move-member-1");
    window().await("no words", () -> !window().visible("editing"));
    assertEquals(
        List.of(EditingStage.BEGUN), otherSays().stream().map(EditingHolder::stage).toList());
  }
}
