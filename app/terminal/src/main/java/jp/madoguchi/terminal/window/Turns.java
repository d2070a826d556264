package jp.madoguchi.terminal.window;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import jp.madoguchi.terminal.task.Background;

/**
 * What of a session may still come to the screen. A slow answer never takes the place of a page
 * that was asked for later or turned to meanwhile; and once the session was left, nothing of it
 * arrives any more, neither results nor failures. Screen's thread only.
 */
final class Turns {
  private final Background background;
  private int turn;
  private volatile boolean left;

  Turns(Background background) {
    this.background = background.until(() -> left);
  }

  /** The session's own work: it goes on after the session was left, but is not heard of. */
  Background background() {
    return background;
  }

  /** Fetches what a page needs and hands it over, unless something else was asked for meanwhile. */
  <T> void go(Callable<T> work, Consumer<T> arrive) {
    background.call(work).onSuccess(latest(arrive)).start();
  }

  /**
   * Begins an act, which overtakes all earlier ones: {@code arrive} as long as none overtakes it.
   */
  <T> Consumer<T> latest(Consumer<T> arrive) {
    overtake();
    int mine = turn;
    return result -> {
      if (mine == turn && !left) {
        arrive.accept(result);
      }
    };
  }

  /** Another page came: whatever was asked for before comes too late. */
  void overtake() {
    turn++;
  }

  /** The session is left, for good. */
  void leave() {
    left = true;
  }

  /** Whether the session was left; for every thread. */
  boolean left() {
    return left;
  }
}
