package jp.madoguchi.terminal.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs work on the screen's thread; at once when called from it. The only place that may. */
public final class FxThread implements Executor {
  /**
   * Starts the toolkit, once in a process, and runs {@code first} on the screen's thread. JavaFX
   * would keep the last 65,536 letters that it laid out for as long as the process runs; with a
   * cache of size 0 nobody's name outlives the node that showed it.
   */
  public static void start(Runnable first) {
    System.setProperty("prism.cacheLayoutSize", "0");
    Platform.startup(first);
  }

  /** Runs work after all that waits for the screen's thread already. */
  public static void later(Runnable work) {
    Platform.runLater(work);
  }

  @Override
  public void execute(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }
}
