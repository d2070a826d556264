package jp.madoguchi.core.port;

/** No answer came over the line. */
public final class LineDown extends Exception {
  /** Why there was no answer, as far as this side can tell. */
  public enum Reason {
    /** Nobody answered. */
    UNREACHABLE,
    /** The peer did not prove who it is. */
    PEER_NOT_TRUSTED,
    /** The centre does not accept this terminal's certificate. */
    CERTIFICATE_REFUSED,
    /** The same, and its time is over. */
    CERTIFICATE_OVER,
    /** The answer did not come in time. */
    TIMED_OUT
  }

  private final Reason reason;

  public LineDown(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
