package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal that waits for a card learns what the first clerk of the day will ask of it. */
class RehearsalTest {
  @TempDir Path folder;
  private final List<Throwable> failed = new ArrayList<>();

  @BeforeEach
  void make() throws Exception {
    OpenTerminal.make(folder.resolve("sandbox"));
  }

  private void begin(OpenTerminal terminal) {
    terminal
        .driver()
        .on(() ->
            Thread.currentThread()
                .setUncaughtExceptionHandler((_, problem) -> failed.add(problem)));
    terminal.running().rehearse();
    terminal.driver().on(terminal.window()::rehearse);
  }

  @Test
  void isNotSeenAndEndsByItself() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(folder.resolve("sandbox"))) {
      begin(terminal);
      terminal.driver().await("the rehearsal's end", () -> !terminal.window().rehearsing());
      terminal.sees(terminal.text("login.card.insert"));
      assertEquals(List.of(), failed);
    }
  }

  @Test
  void isOverAsSoonAsSomebodyIsSignedIn() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(folder.resolve("sandbox"))) {
      begin(terminal);
      terminal.signIn(TrayCard.AOKI);
      assertEquals(false, terminal.driver().see(terminal.window()::rehearsing));
      assertEquals(List.of(), failed);
    }
  }
}
