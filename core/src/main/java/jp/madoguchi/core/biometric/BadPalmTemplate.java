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
    /** A number of samples that is not {@link PalmTemplate#SAMPLES}. */
    WRONG_COUNT,
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
}
