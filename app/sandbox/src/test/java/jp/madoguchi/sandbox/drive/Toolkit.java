package jp.madoguchi.sandbox.drive;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import jp.madoguchi.terminal.task.FxThread;

/** Starts JavaFX once for all tests of a run; it goes down with the tests. */
public final class Toolkit {
  private Toolkit() {}

  public static synchronized void start() throws InterruptedException {
    CountDownLatch up = new CountDownLatch(1);
    try {
      FxThread.start(up::countDown);
      Platform.setImplicitExit(false);
      up.await();
    } catch (IllegalStateException alreadyRunning) {
      Platform.setImplicitExit(false);
    }
  }
}
