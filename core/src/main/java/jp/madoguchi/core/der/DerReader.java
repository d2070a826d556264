package jp.madoguchi.core.der;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.madoguchi.core.der.MalformedDer.Reason;

/**
 * Reads DER from front to back; the caller says what it expects and ends each constructed element
 * with {@link #end()}. Accepts one encoding of each value. Not safe for use by several threads.
 */
public final class DerReader {
  private static final int INTEGER = 0x02;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int UTF8_STRING = 0x0c;
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int CONTEXT = 0x80;
  private static final int CONTEXT_CONSTRUCTED = 0xa0;

  private final byte[] input;
  private final int limit;
  private int at;

  /** Reads {@code input}, which is not copied and must not be changed meanwhile. */
  public DerReader(byte[] input) {
    this(input, 0, input.length);
  }

  private DerReader(byte[] input, int from, int limit) {
    this.input = input;
    this.at = from;
    this.limit = limit;
  }

  public boolean hasNext() {
    return at < limit;
  }

  /** Ends reading: nothing may be left. */
  public void end() throws MalformedDer {
    if (hasNext()) {
      throw new MalformedDer(at, Reason.TRAILING_BYTES);
    }
  }

  public DerReader sequence() throws MalformedDer {
    return inside(next(SEQUENCE));
  }

  /** Enters a SET OF, after checking that its elements stand in ascending order without doubles. */
  public DerReader setOf() throws MalformedDer {
    return sorted(next(SET));
  }

  /** Enters {@code [number] IMPLICIT SET OF}, checked like {@link #setOf()}. */
  public DerReader implicitSetOf(int number) throws MalformedDer {
    return sorted(next(CONTEXT_CONSTRUCTED | number));
  }

  /** Enters a constructed element with context tag {@code number}. */
  public DerReader context(int number) throws MalformedDer {
    return inside(next(CONTEXT_CONSTRUCTED | number));
  }

  /** Whether the next element has the context tag {@code number}. */
  public boolean atContext(int number) {
    return hasNext() && ((input[at] & 0xdf) == (CONTEXT | number));
  }

  /** An OCTET STRING of {@code min} to {@code max} bytes. */
  public byte[] octets(int min, int max) throws MalformedDer {
    return limited(next(OCTET_STRING), min, max);
  }

  /** {@code [number] IMPLICIT OCTET STRING} of {@code min} to {@code max} bytes. */
  public byte[] implicitOctets(int number, int min, int max) throws MalformedDer {
    return limited(next(CONTEXT | number), min, max);
  }

  /** A number from 0 to 127. */
  public int smallNumber() throws MalformedDer {
    Element element = next(INTEGER);
    if (element.end() - element.body() != 1 || input[element.body()] < 0) {
      throw new MalformedDer(element.start(), Reason.WRONG_LENGTH);
    }
    return input[element.body()];
  }

  /** A whole number of at most 20 bytes that is above zero (RFC 5280 section 4.1.2.2). */
  public BigInteger serialNumber() throws MalformedDer {
    Element element = next(INTEGER);
    byte[] value = limited(element, 1, 20);
    if (value.length > 1 && value[0] == 0 && value[1] >= 0) {
      throw new MalformedDer(element.start(), Reason.NOT_SHORTEST);
    }
    BigInteger number = new BigInteger(value);
    if (number.signum() < 1) {
      throw new MalformedDer(element.start(), Reason.WRONG_LENGTH);
    }
    return number;
  }

  /** A UTF8String of at most {@code maxBytes} bytes. */
  public String utf8(int maxBytes) throws MalformedDer {
    Element element = next(UTF8_STRING);
    byte[] value = limited(element, 1, maxBytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      MalformedDer malformed = new MalformedDer(element.start(), Reason.BAD_TEXT);
      malformed.initCause(e);
      throw malformed;
    }
  }

  /** An OBJECT IDENTIFIER in dotted form. */
  public String objectIdentifier() throws MalformedDer {
    Element element = next(OBJECT_IDENTIFIER);
    byte[] value = limited(element, 1, 64);
    StringBuilder dotted = new StringBuilder();
    BigInteger arc = BigInteger.ZERO;
    boolean inArc = false;
    for (byte octet : value) {
      if (!inArc && octet == (byte) 0x80) {
        throw new MalformedDer(element.start(), Reason.BAD_OBJECT_IDENTIFIER);
      }
      arc = arc.shiftLeft(7).or(BigInteger.valueOf(octet & 0x7f));
      inArc = octet < 0;
      if (!inArc) {
        append(dotted, arc);
        arc = BigInteger.ZERO;
      }
    }
    if (inArc) {
      throw new MalformedDer(element.start(), Reason.BAD_OBJECT_IDENTIFIER);
    }
    return dotted.toString();
  }

  /** The next element whatever it is, with its head. */
  public byte[] element() throws MalformedDer {
    Element element = Element.at(input, at, limit);
    at = element.end();
    return Arrays.copyOfRange(input, element.start(), element.end());
  }

  private static void append(StringBuilder dotted, BigInteger arc) {
    if (!dotted.isEmpty()) {
      dotted.append('.').append(arc);
      return;
    }
    int root = arc.compareTo(BigInteger.valueOf(80)) >= 0 ? 2 : arc.intValue() / 40;
    dotted.append(root).append('.').append(arc.subtract(BigInteger.valueOf(40L * root)));
  }

  private Element next(int tag) throws MalformedDer {
    if (!hasNext()) {
      throw new MalformedDer(at, Reason.TRUNCATED);
    }
    Element element = Element.at(input, at, limit);
    if (element.tag() != tag) {
      throw new MalformedDer(at, Reason.UNEXPECTED_TAG);
    }
    at = element.end();
    return element;
  }

  private DerReader inside(Element element) {
    return new DerReader(input, element.body(), element.end());
  }

  private DerReader sorted(Element element) throws MalformedDer {
    int before = -1;
    int at = element.body();
    while (at < element.end()) {
      Element child = Element.at(input, at, element.end());
      if (before >= 0 && Arrays.compareUnsigned(input, before, at, input, at, child.end()) >= 0) {
        throw new MalformedDer(at, Reason.UNSORTED_SET);
      }
      before = at;
      at = child.end();
    }
    return inside(element);
  }

  private byte[] limited(Element element, int min, int max) throws MalformedDer {
    int length = element.end() - element.body();
    if (length < min || length > max) {
      throw new MalformedDer(element.start(), Reason.WRONG_LENGTH);
    }
    return Arrays.copyOfRange(input, element.body(), element.end());
  }
}
