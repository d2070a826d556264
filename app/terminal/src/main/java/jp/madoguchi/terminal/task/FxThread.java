package jp.madoguchi.terminal.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs work on the screen's thread; at once when called from it. The only place that may. */
public final class FxThread implements Executor {
  /** Starts the toolkit, once in a process, and runs {@code first} on the screen's thread. */
  public static void start(Runnable first) {
    Platform.startup(first);
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
