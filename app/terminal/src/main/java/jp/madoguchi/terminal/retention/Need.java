package jp.madoguchi.terminal.retention;

/** What somebody has to see to before erasing goes by itself again. */
public enum Need {
  /** The terminal's date cannot be relied on. */
  CLOCK,
  /** The municipality's own terms cannot be read. */
  TERMS,
  /** The disk or the store failed. */
  FAILED,
  /** What was erased waits too long for an administrator's sign-in. */
  UNWRITTEN
}
