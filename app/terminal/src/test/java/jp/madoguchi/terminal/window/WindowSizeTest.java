package jp.madoguchi.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowSizeTest {
  @ParameterizedTest
  @CsvSource({"1920, 1080, false", "1366, 768, true", "1280, 800, true", "1024, 640, true"})
  void theWindowTakesAllOfASmallScreen(double width, double height, boolean all) {
    assertEquals(all, TerminalWindow.fills(new Rectangle2D(0, 0, width, height)));
  }
}
