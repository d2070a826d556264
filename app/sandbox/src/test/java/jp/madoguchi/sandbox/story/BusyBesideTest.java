package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.terminal.window.WindowParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on beside the work keeps all processors busy; a clerk waits for the screen. */
class BusyBesideTest {
  @TempDir Path folder;
  private final AtomicReference<Optional<WindowParts>> parts =
      new AtomicReference<>(Optional.empty());
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void theWindowsWorkBeginsAllTheSame() throws Exception {
    OpenTerminal.make(folder.resolve("sandbox"));
    try (OpenTerminal terminal = OpenTerminal.over(folder.resolve("sandbox"), this::keep)) {
      CountDownLatch begun = new CountDownLatch(1);
      try {
        keepBusy(terminal);
        parts.get().orElseThrow().workers().execute(begun::countDown);
        assertTrue(begun.await(1, TimeUnit.MINUTES));
      } finally {
        over.set(true);
      }
    }
  }

  private WindowParts keep(WindowParts made) {
    parts.set(Optional.of(made));
    return made;
  }

  private void keepBusy(OpenTerminal terminal) throws InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    CountDownLatch busy = new CountDownLatch(processors);
    for (int i = 0; i < processors; i++) {
      terminal
          .running()
          .carryMedia(_ -> {
            busy.countDown();
            while (!over.get()) {
              Thread.onSpinWait();
            }
          });
    }
    busy.await();
  }
}
