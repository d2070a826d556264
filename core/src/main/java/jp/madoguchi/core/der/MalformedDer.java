package jp.madoguchi.core.der;

/** Bytes that are not DER, or not the structure that was expected. */
public final class MalformedDer extends Exception {
  /** What is wrong with the bytes. */
  public enum Reason {
    /** The input is larger than allowed. */
    TOO_LARGE,
    /** An element ends after its parent or after the input. */
    TRUNCATED,
    /** Bytes follow the last expected element. */
    TRAILING_BYTES,
    /** A length in BER's indefinite form. */
    INDEFINITE_LENGTH,
    /** A length or number not in its shortest form. */
    NOT_SHORTEST,
    /** A tag number above 30; the formats here have none. */
    HIGH_TAG,
    /** An element of another kind was expected here. */
    UNEXPECTED_TAG,
    /** A value with a length or range that is not allowed here. */
    WRONG_LENGTH,
    /** The elements of a SET OF are not in ascending order. */
    UNSORTED_SET,
    /** Nested too deeply. */
    TOO_DEEP,
    /** More elements than allowed. */
    TOO_MANY_ELEMENTS,
    /** An object identifier that is not encoded as X.690 says. */
    BAD_OBJECT_IDENTIFIER,
    /** A text that is not valid UTF-8. */
    BAD_TEXT
  }

  private final int offset;
  private final Reason reason;

  public MalformedDer(int offset, Reason reason) {
    super(reason + " at byte " + offset);
    this.offset = offset;
    this.reason = reason;
  }

  /** Where in the input the faulty element begins. */
  public int offset() {
    return offset;
  }

  public Reason reason() {
    return reason;
  }
}
