package jp.madoguchi.core.der;

import jp.madoguchi.core.der.MalformedDer.Reason;

/**
 * Where one DER element lies in its input.
 *
 * @param tag the identifier octet (X.690 section 8.1.2)
 * @param start of the identifier octet
 * @param body the first content octet
 * @param end after the last content octet
 */
record Element(int tag, int start, int body, int end) {
  private static final int CONSTRUCTED = 0x20;

  boolean constructed() {
    return (tag & CONSTRUCTED) != 0;
  }

  /** Reads the head of the element at {@code at}, which must end by {@code limit}. */
  static Element at(byte[] input, int at, int limit) throws MalformedDer {
    if (limit - at < 2) {
      throw new MalformedDer(at, Reason.TRUNCATED);
    }
    int tag = input[at] & 0xff;
    if ((tag & 0x1f) == 0x1f) {
      throw new MalformedDer(at, Reason.HIGH_TAG);
    }
    int first = input[at + 1] & 0xff;
    int body = at + 2;
    int length = first;
    if (first == 0x80) {
      throw new MalformedDer(at, Reason.INDEFINITE_LENGTH);
    }
    if (first > 0x80) {
      int octets = first & 0x7f;
      if (octets > 4 || octets > limit - body) {
        throw new MalformedDer(at, Reason.TRUNCATED);
      }
      length = longLength(input, at, octets);
      body += octets;
    }
    if (length > limit - body) {
      throw new MalformedDer(at, Reason.TRUNCATED);
    }
    return new Element(tag, at, body, body + length);
  }

  private static int longLength(byte[] input, int at, int octets) throws MalformedDer {
    long length = 0;
    for (int i = 0; i < octets; i++) {
      length = length << 8 | input[at + 2 + i] & 0xff;
    }
    if (length < 0x80 || length >>> (8 * (octets - 1)) == 0) {
      throw new MalformedDer(at, Reason.NOT_SHORTEST);
    }
    if (length > Integer.MAX_VALUE) {
      throw new MalformedDer(at, Reason.TRUNCATED);
    }
    return (int) length;
  }
}
