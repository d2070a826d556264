package jp.madoguchi.terminal.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs work on the screen's thread; at once when called from it. The only place that may. */
public final class FxThread implements Executor {
  /** Starts the toolkit; {@code work} is the first that runs on the screen's thread. */
  public static void start(Runnable work) {
    Platform.startup(work);
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
