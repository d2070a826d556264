package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.port.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trainee prints lands in the sandbox's folder, never at a real printer. */
class PrintingTest {
  @Test
  void theKeySheetIsPrintedFromItsOwnScreen(@TempDir Path folder) throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      terminal.sees(terminal.text("login.card.insert"));
      // The field, the page, and then all keys.
      for (int i = 0; i < 3; i++) {
        terminal.driver().press(KeyCode.F1);
      }
      terminal.sees(terminal.text("command.PRINT_KEYS"));
      terminal.driver().press(KeyCode.P, KeyCode.CONTROL);
      String done = terminal.text("print.done", terminal.text("tray.printer"));
      terminal.sees(done);
      terminal.driver().press(KeyCode.P, KeyCode.CONTROL);
      FileStore printed = terminal.running().sandbox().printed();
      terminal.driver().await("a second copy", () -> names(printed).size() == 2);
      assertEquals(List.of("print-0001.pdf", "print-0002.pdf"), names(printed));
      byte[] first = printed.read("print-0001.pdf").orElseThrow();
      assertArrayEquals("%PDF-".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(first, 5));
    }
  }

  private static List<String> names(FileStore printed) {
    try {
      return printed.names().stream().sorted().toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
