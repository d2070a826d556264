package jp.madoguchi.terminal.program;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.window.TerminalWindow;
import jp.madoguchi.terminal.window.WindowParts;

/** Shows a terminal's window, once in a process, and waits until it is closed. */
public final class OneWindow {
  private OneWindow() {}

  /**
   * Starts the toolkit and returns after the window was closed; the session that was open is ending
   * then.
   *
   * @param parts asked on the screen's thread
   * @param rehearsal what is learnt beside the screen: run once the window can be seen, so that
   *     nobody waits for it
   * @throws ExecutionException the window could not be made
   */
  public static void show(Supplier<WindowParts> parts, Runnable rehearsal)
      throws ExecutionException, InterruptedException {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    FxThread.start(() -> open(parts, rehearsal, closed));
    try {
      closed.get();
    } finally {
      Platform.exit();
    }
  }

  private static void open(
      Supplier<WindowParts> parts, Runnable rehearsal, CompletableFuture<Boolean> closed) {
    try {
      Stage stage = new Stage();
      TerminalWindow window = new TerminalWindow(stage, parts.get());
      stage.setOnHidden(_ -> {
        window.close();
        closed.complete(true);
      });
      stage.show();
      afterLayout(
          stage.getScene(),
          () -> {
            window.rehearse();
            rehearsal.run();
          });
    } catch (RuntimeException problem) {
      // The main thread waits for a window that will never be.
      closed.completeExceptionally(problem);
    }
  }

  private static void afterLayout(Scene scene, Runnable once) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            once.run();
          }
        });
  }
}
