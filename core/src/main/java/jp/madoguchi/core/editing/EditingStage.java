package jp.madoguchi.core.editing;

import java.time.Duration;

/** How far somebody's work on a resident has come. Numbers are part of the protocol. */
public enum EditingStage {
  /**
   * A form was begun. It is renewed while it is open, and the longest silence of a bad line fits.
   */
  BEGUN(1, Duration.ofMinutes(3)),
  /** An entry waits for approval, or came back. Nobody renews it while the terminal is off. */
  WAITING(2, Duration.ofHours(24));

  private final int code;
  private final Duration holds;

  EditingStage(int code, Duration holds) {
    this.code = code;
    this.holds = holds;
  }

  public int code() {
    return code;
  }

  /** After which time without renewal a claim ends by itself. */
  public Duration holds() {
    return holds;
  }
}
