package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies by SIGKILL takes nothing with it that its window called kept. */
class KilledWhileTypingTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void theHalfTypedFormIsThereAfterTheNextLogin() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    List<String> kept = typeAndKill(sandbox);
    assertEquals(Typist.FIELDS.stream().map(field -> Typist.KEPT + field.getKey()).toList(), kept);

    try (OpenTerminal inTest = OpenTerminal.over(sandbox)) {
      inTest.signIn(TrayCard.AOKI);
      inTest.sees(inTest.text("draft.resumed"));
      Typist.FIELDS.forEach(field -> assertKept(inTest.driver(), field));
    }
  }

  /** What was printed before the kill. */
  private static List<String> typeAndKill(Path sandbox) throws Exception {
    Process terminal = Typist.start(sandbox);
    List<String> lines = new ArrayList<>();
    try (BufferedReader said = terminal.inputReader()) {
      String line = said.readLine();
      while (line != null && !line.equals(Typist.TYPING)) {
        lines.add(line);
        line = said.readLine();
      }
      assertTrue(terminal.isAlive(), "the terminal ended by itself after " + lines);
    } finally {
      terminal.destroyForcibly();
      assertTrue(terminal.waitFor(20, TimeUnit.SECONDS));
    }
    assertNotEquals(0, terminal.exitValue());
    return lines;
  }

  /** Letters that came after the last line may be there or not; nothing else may. */
  private static void assertKept(UiDriver window, Map.Entry<String, String> field) {
    String found = window.text(field.getKey());
    if (field.getKey().equals(Typist.LAST)) {
      assertTrue(found.matches(field.getValue() + "1*"), found);
    } else {
      assertEquals(field.getValue(), found, field.getKey());
    }
  }
}
