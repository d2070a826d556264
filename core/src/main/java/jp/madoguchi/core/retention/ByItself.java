package jp.madoguchi.core.retention;

/** What came of it that a terminal was to erase by itself (自動消去). */
public sealed interface ByItself {
  /** Nothing was due, or the operator's session ended in the midst: the next one goes on. */
  record Nothing() implements ByItself {}

  /**
   * Rows were erased, or the file was written anew, or both.
   *
   * @param run the newest one; where it is not done, the file waits to be written anew
   */
  record Done(RetentionRun run) implements ByItself {}

  /**
   * Something is due, and an administrator is to look at it first.
   *
   * @param due how much
   */
  record LeftToPeople(Reason why, long due) implements ByItself {}

  /** Why people are asked. */
  enum Reason {
    /** Today's date is not believed: see {@link KnownDay}. */
    CLOCK,
    /** The municipality's own terms cannot be read: the usual ones may be too short. */
    TERMS
  }
}
