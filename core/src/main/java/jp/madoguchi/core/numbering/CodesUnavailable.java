package jp.madoguchi.core.numbering;

/** No code can be given; the message carries none. */
public final class CodesUnavailable extends Exception {
  /** Why. */
  public enum Reason {
    /** The operator may not enter movements. */
    NO_RIGHT,
    /** All that were allotted are given. */
    NONE_LEFT,
    /** What is kept cannot be read or written. */
    UNREADABLE
  }

  private final Reason reason;

  CodesUnavailable(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  CodesUnavailable(Exception cause) {
    super(Reason.UNREADABLE.name(), cause);
    reason = Reason.UNREADABLE;
  }

  public Reason reason() {
    return reason;
  }
}
