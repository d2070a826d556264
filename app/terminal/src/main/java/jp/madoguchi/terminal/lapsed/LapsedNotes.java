package jp.madoguchi.terminal.lapsed;

import java.io.IOException;

/** Remembers for the access log what was done while nobody could sign in. */
public interface LapsedNotes {
  /** What was done. */
  enum Act {
    WRITTEN,
    READ
  }

  /**
   * What was noted is on the disk when this returns, and in the log with the next login.
   *
   * @param what came of it; at most 200 characters
   */
  void note(Act act, String what) throws IOException;
}
