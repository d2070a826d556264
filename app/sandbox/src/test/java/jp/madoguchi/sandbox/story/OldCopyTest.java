package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody puts files of yesterday back into a terminal; today's clerk is stopped and told. */
class OldCopyTest {
  private static final String STORE = KeySlots.FIRST_STORE + SealedDatabase.SUFFIX;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path sandbox;

  @SuppressWarnings("NullAway.Init")
  private Path yesterday;

  @BeforeEach
  void aDayIsWorked() throws Exception {
    sandbox = folder.resolve("sandbox");
    yesterday = folder.resolve("yesterday");
    OpenTerminal.make(sandbox);
    copy(sandbox.resolve("terminal"), yesterday);
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.AOKI);
      terminal.driver().await("a receipt", () -> terminal.running().storedReceipts() > 0);
    }
  }

  @Test
  void aStoreOfYesterdayIsToldAtLoginWithoutALine() throws Exception {
    Path store = sandbox.resolve("terminal").resolve(STORE);
    for (String name : List.of(STORE, STORE + ".marks")) {
      Files.copy(
          yesterday.resolve(name), store.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(store.resolveSibling(STORE + ".journal"));
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.running().runCentre(false);
      showCardAndPalm(inTest);
      seesThePage(inTest, OldCopy.STORE_OLDER);
    }
    assertEquals(-1, Files.mismatch(store, yesterday.resolve(STORE)), "nothing was overwritten");
  }

  @Test
  void aWholeTerminalOfYesterdayIsToldAtFirstContactAndFromThenOnWithoutALine() throws Exception {
    int known = batchesAtTheCentre();
    clear(sandbox.resolve("terminal"));
    copy(yesterday, sandbox.resolve("terminal"));
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.signIn(TrayCard.AOKI);
      seesThePage(inTest, OldCopy.CENTRE_AHEAD);
      assertFalse(inTest.driver().visible("desk-search"), "the session is over");
      assertEquals(known, inTest.running().centreView().receipts(Sandbox.TERMINAL).size());
    }
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.running().runCentre(false);
      inTest.sees(inTest.text("login.card.insert"));
      inTest.insert(TrayCard.INOUE);
      seesThePage(inTest, OldCopy.CENTRE_AHEAD);
    }
  }

  private int batchesAtTheCentre() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      return terminal.running().centreView().receipts(Sandbox.TERMINAL).size();
    }
  }

  private static void showCardAndPalm(OpenTerminal terminal) {
    terminal.sees(terminal.text("login.card.insert"));
    terminal.insert(TrayCard.AOKI);
    terminal.driver().awaitFocus("login-pin");
    terminal.driver().type(terminal.pin(TrayCard.AOKI));
    terminal.driver().press(KeyCode.ENTER);
  }

  private static void seesThePage(OpenTerminal terminal, OldCopy found) {
    for (String words :
        List.of(
            terminal.text("oldcopy.title"),
            terminal.text("oldcopy.what." + found.name()),
            terminal.text("oldcopy.call"),
            found.code())) {
      terminal.sees(words);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void clear(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
