package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import jp.madoguchi.sandbox.Main;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator takes the log out; an auditor checks it with the certificate alone. */
class ExportLogTest {
  private record Said(int code, String words) {}

  @Test
  void theExportedLogIsVerifiedThroughTheCommand(@TempDir Path folder) throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.EGUCHI);
      terminal.sees(terminal.text("desk.export"));
      export(terminal, false);
    }
    Path exported = sandbox.resolve("exported");
    Path log = only(exported, ".txt");
    Path key = only(exported, ".pem");
    Said sound = verify(log, key);
    assertEquals(0, sound.code(), sound.words());
    assertTrue(sound.words().contains("madoguchi/sandbox/"), sound.words());
    assertTrue(Files.readString(log).contains(" withheld\n"));
    assertAltered(log, key, folder);
    assertEquals(2, verify(log, log).code());
    assertEquals(2, verify(folder.resolve("nothing"), key).code());
    assertEquals(2, Main.run(List.of("verify-log", log.toString())));
  }

  @Test
  void contentGoesIntoTheFileWhereItIsAskedFor(@TempDir Path folder) throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.EGUCHI);
      export(terminal, true);
    }
    Path exported = sandbox.resolve("exported");
    Path log = only(exported, ".txt");
    assertFalse(Files.readString(log).contains(" withheld\n"));
    assertEquals(0, verify(log, only(exported, ".pem")).code());
  }

  @Test
  void whoIsNoAdministratorIsToldWhy(@TempDir Path folder) throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.UEDA);
      terminal.sees(terminal.text("desk.search"));
      terminal.driver().press(KeyCode.E, KeyCode.CONTROL);
      terminal.sees(terminal.text("export.right"));
      terminal.driver().press(KeyCode.F12);
    }
    assertFalse(
        Files.isDirectory(sandbox.resolve("exported"))
            && Files.list(sandbox.resolve("exported")).findAny().isPresent());
  }

  private static void export(OpenTerminal terminal, boolean withContent) {
    terminal.driver().press(KeyCode.E, KeyCode.CONTROL);
    terminal.sees(terminal.text("export.hint"));
    terminal.driver().awaitFocus("export-now");
    if (withContent) {
      terminal.driver().press(KeyCode.TAB, KeyCode.SHIFT);
      terminal.driver().awaitFocus("export-content");
      terminal.driver().press(KeyCode.SPACE);
    }
    terminal.driver().press(KeyCode.F12);
    terminal.sees(terminal.text("export.key"));
  }

  private static void assertAltered(Path log, Path key, Path folder) throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(log));
    String second =
        lines.stream().filter(line -> line.startsWith("entry ")).skip(1).findFirst().orElseThrow();
    lines.remove(second);
    Path altered = Files.write(folder.resolve("altered.txt"), lines);
    Said bad = verify(altered, key);
    assertEquals(1, bad.code(), bad.words());
    assertTrue(bad.words().contains("2 番の記録"), bad.words());
  }

  private static Path only(Path folder, String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static Said verify(Path file, Path key) {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int code = Main.run(List.of("verify-log", file.toString(), "--key", key.toString()));
      return new Said(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }
}
