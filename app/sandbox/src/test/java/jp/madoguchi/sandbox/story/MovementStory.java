package jp.madoguchi.sandbox.story;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.window.WindowParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A made-up city of its own at a terminal, 青木 signed in, and hands that enter and approve. */
abstract class MovementStory {
  static final LocalDate TODAY = new SystemClock().today();
  static final LocalDate PAST = TODAY.minusDays(3);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  final JumpingClock clock = new JumpingClock();

  @SuppressWarnings("NullAway.Init")
  OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  MovementHands hands;

  @SuppressWarnings("NullAway.Init")
  UiDriver window;

  @SuppressWarnings("NullAway.Init")
  Townsfolk folk;

  @BeforeEach
  void open() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox, residents());
    terminal = OpenTerminal.over(sandbox, clock, parts -> EasyPalms.in(changed(parts)));
    hands = new MovementHands(terminal);
    window = terminal.driver();
    terminal.signIn(TrayCard.AOKI);
    folk = new Townsfolk(hands.store().register(), residents());
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  /** With parts of the window exchanged where a story needs others. */
  WindowParts changed(WindowParts parts) {
    return parts;
  }

  /** So many that there are enough of each sort of people. */
  int residents() {
    return 200;
  }

  final void press(Command command) {
    List<KeyCode> held = new ArrayList<>();
    if (command.keyName().contains("Ctrl+")) {
      held.add(KeyCode.CONTROL);
    }
    if (command.keyName().contains("Shift+")) {
      held.add(KeyCode.SHIFT);
    }
    press(command.keys().getCode(), held.toArray(KeyCode[]::new));
  }

  /** For whoever counts them. */
  void press(KeyCode key, KeyCode... held) {
    window.press(key, held);
  }

  /** 井上 approves the oldest entries, and 青木 is back. */
  void approve(int entries) throws Exception {
    hands.swap(TrayCard.INOUE);
    for (int i = 0; i < entries; i++) {
      hands.approve();
    }
    hands.swap(TrayCard.AOKI);
  }

  void measures(AddressNumber person) {
    hands.open(person);
    window.press(Command.MEASURES.keys().getCode(), KeyCode.CONTROL);
    window.awaitFocus("measures-act");
  }

  /** An application protects from its entry on. */
  void protect(AddressNumber person) {
    measures(person);
    hands.fill("measures-reference-label", "R8-0007");
    window.press(Command.SUBMIT.keys().getCode());
    terminal.sees(terminal.text("measures.done.APPLY"));
  }

  static Map<String, String> dated(LocalDate event, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("move-eventDate", typed(event));
    all.putAll(fields);
    return all;
  }

  static String typed(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
