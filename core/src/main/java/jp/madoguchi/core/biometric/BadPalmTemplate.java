package jp.madoguchi.core.biometric;

/** Bytes that were handed over as a palm template are none that this program can use. */
public final class BadPalmTemplate extends Exception {
  private final Fault fault;

  /** What is wrong with the bytes. */
  public enum Fault {
    /** They do not begin as a template does. */
    NOT_A_TEMPLATE,
    /** A layout newer or older than this program knows. */
    UNKNOWN_VERSION,
    /** Taken by another extractor; the palm has to be enrolled again. */
    OTHER_EXTRACTOR,
    /** A hand that there is none of. */
    UNKNOWN_HAND,
    /** Fewer samples than a template has, or more. */
    WRONG_COUNT,
    /** A quality out of its range. */
    UNKNOWN_QUALITY,
    /** Shorter or longer than its head says. */
    WRONG_LENGTH
  }

  BadPalmTemplate(Fault fault) {
    super(fault.name());
    this.fault = fault;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /**
   * Whether it is a template of another time or program: the palm has to be enrolled anew. Else the
   * bytes are damaged.
   */
  public boolean isOfAnotherTime() {
    return fault == Fault.UNKNOWN_VERSION || fault == Fault.OTHER_EXTRACTOR;
  }
}
