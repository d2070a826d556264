package jp.madoguchi.core.intake;

/** A file or a lot that is not taken or gone on with. */
public final class IntakeRefused extends Exception {
  /** Why. */
  public enum Why {
    /** The operator was not granted the right to enter movements, or not for today. */
    NO_RIGHT,
    /** There is no such file on the medium. */
    NO_FILE,
    /** It is larger than is taken at once. */
    TOO_LARGE,
    /** It holds no line. */
    EMPTY,
    /** Somebody else took the lot in, and goes on with it. */
    ANOTHERS,
    /** The lot has ended. */
    OVER
  }

  private final Why why;

  IntakeRefused(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
