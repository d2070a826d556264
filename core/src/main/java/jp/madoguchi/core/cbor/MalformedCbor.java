package jp.madoguchi.core.cbor;

/** Bytes that are not the one deterministic encoding of the expected value. */
public final class MalformedCbor extends Exception {
  /** What is wrong with the bytes. */
  public enum Reason {
    /** The input is larger than allowed. */
    TOO_LARGE,
    /** The input ends in the middle of an item. */
    TRUNCATED,
    /** Bytes follow the last item. */
    TRAILING_BYTES,
    /** An item of another kind was expected here. */
    UNEXPECTED_KIND,
    /** A number or length is not in its shortest form. */
    NOT_SHORTEST,
    /** An indefinite length. */
    INDEFINITE_LENGTH,
    /** A floating-point number. */
    FLOAT,
    /** A tagged item. */
    TAG,
    /** A simple value other than false, true and null, or reserved additional information. */
    RESERVED,
    /** A number or count outside the allowed range. */
    OUT_OF_RANGE,
    /** A byte or text string with a length that is not allowed here. */
    WRONG_LENGTH,
    /** A text string that is not valid UTF-8. */
    INVALID_UTF8,
    /** A map key that stood before. */
    DUPLICATE_KEY,
    /** A map key smaller than the one before it. */
    UNSORTED_KEY,
    /** A map key that this format version does not know. */
    UNKNOWN_KEY,
    /** A map key or array element that must be there is missing. */
    MISSING,
    /** An array has more elements than this format version knows. */
    TOO_MANY_ELEMENTS,
    /** Nested too deeply. */
    TOO_DEEP,
    /** The item is well formed, but no value of the format. */
    INVALID_VALUE
  }

  private final int offset;
  private final Reason reason;

  public MalformedCbor(int offset, Reason reason) {
    super(reason + " at byte " + offset);
    this.offset = offset;
    this.reason = reason;
  }

  public MalformedCbor(int offset, Reason reason, Throwable cause) {
    super(reason + " at byte " + offset, cause);
    this.offset = offset;
    this.reason = reason;
  }

  /** Where in the input the faulty item begins. */
  public int offset() {
    return offset;
  }

  public Reason reason() {
    return reason;
  }
}
