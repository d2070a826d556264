package jp.madoguchi.core.retention;

/** How fast work goes that nobody waits for, and when it is given up. */
@FunctionalInterface
public interface Pace {
  /** At once, to the end. */
  Pace AT_ONCE = () -> true;

  /**
   * Asked before each portion, on the thread that works; may wait.
   *
   * @return false where it is to stop here and go on another time
   */
  boolean goesOn();
}
