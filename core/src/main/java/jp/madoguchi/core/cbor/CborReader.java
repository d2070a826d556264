package jp.madoguchi.core.cbor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import jp.madoguchi.core.cbor.MalformedCbor.Reason;

/**
 * Reads one deterministic CBOR item, strictly: what it accepts, {@link CborWriter} writes back to
 * the same bytes. The caller says what it expects, opens arrays and maps and closes them, and ends
 * with {@link #finish()}. Nothing is allocated for a length that the input doesn't have. Not safe
 * for use by several threads.
 */
public final class CborReader {
  /** Items may be nested this deep, counting the outermost array or map as one. */
  public static final int MAX_DEPTH = CborWriter.MAX_DEPTH;

  private static final char REPLACED = '\uFFFD';

  private final byte[] input;
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;

  private static final class Open {
    private final boolean map;
    private int left;
    private int keyFrom = -1;
    private int keyTo;

    private Open(boolean map, int left) {
      this.map = map;
      this.left = left;
    }

    private boolean atKey() {
      return map && left % 2 == 0;
    }
  }

  /**
   * Reads {@code input}, which is not copied and must not be changed meanwhile.
   *
   * @throws MalformedCbor the input has more than {@code maxSize} bytes
   */
  public CborReader(byte[] input, int maxSize) throws MalformedCbor {
    if (input.length > maxSize) {
      throw new MalformedCbor(0, Reason.TOO_LARGE);
    }
    this.input = input;
  }

  /** Where the next item begins. */
  public int offset() {
    return at;
  }

  /** The input from {@code offset} up to the next item: the exact bytes of what was just read. */
  public byte[] since(int offset) {
    return Arrays.copyOfRange(input, offset, at);
  }

  /** A number of 64 bits with sign. */
  public long readInt() throws MalformedCbor {
    int start = at;
    begin();
    int major = peekMajor();
    if (major != Kind.UNSIGNED && major != Kind.NEGATIVE) {
      throw unexpected();
    }
    long value = argument();
    itemRead(start, true);
    return major == Kind.UNSIGNED ? value : ~value;
  }

  /** A number from {@code min} to {@code max}, both included. */
  public long readInt(long min, long max) throws MalformedCbor {
    int start = at;
    long value = readInt();
    if (value < min || value > max) {
      throw new MalformedCbor(start, Reason.OUT_OF_RANGE);
    }
    return value;
  }

  /** A number from {@code min} to {@code max}, both included. */
  public int readSmallInt(int min, int max) throws MalformedCbor {
    return (int) readInt(min, max);
  }

  /** A byte string of {@code min} to {@code max} bytes. */
  public byte[] readBytes(int min, int max) throws MalformedCbor {
    int start = at;
    int length = stringLength(Kind.BYTES, min, max);
    byte[] value = Arrays.copyOfRange(input, at, at + length);
    at += length;
    itemRead(start, true);
    return value;
  }

  /** A byte string of at most {@code max} bytes. */
  public byte[] readBytes(int max) throws MalformedCbor {
    return readBytes(0, max);
  }

  /** A text string of at most {@code maxBytes} bytes of UTF-8, exactly as it was written. */
  public String readText(int maxBytes) throws MalformedCbor {
    int start = at;
    int length = stringLength(Kind.TEXT, 0, maxBytes);
    String value = new String(input, at, length, StandardCharsets.UTF_8);
    if (value.indexOf(REPLACED) >= 0) {
      requireUtf8(start, length);
    }
    at += length;
    itemRead(start, true);
    return value;
  }

  /** The mark for what is no UTF-8 may stand in the text itself. */
  private void requireUtf8(int start, int length) throws MalformedCbor {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input, at, length));
    } catch (CharacterCodingException e) {
      throw new MalformedCbor(start, Reason.INVALID_UTF8, e);
    }
  }

  /** A text that {@code parse} takes; where that throws, the text is no value of the format. */
  public <T> T readText(int maxBytes, Function<String, T> parse) throws MalformedCbor {
    int start = at;
    try {
      return parse.apply(readText(maxBytes));
    } catch (IllegalArgumentException e) {
      throw invalid(start, e);
    }
  }

  /** The one of {@code values} whose number {@code codeOf} comes next. */
  public <E> E readCode(E[] values, ToIntFunction<E> codeOf) throws MalformedCbor {
    int start = at;
    long code = readInt();
    for (E each : values) {
      if (codeOf.applyAsInt(each) == code) {
        return each;
      }
    }
    throw new MalformedCbor(start, Reason.INVALID_VALUE);
  }

  public boolean readBool() throws MalformedCbor {
    int start = at;
    begin();
    int head = peek();
    if (head != Kind.TRUE && head != Kind.FALSE) {
      throw unexpected();
    }
    at++;
    itemRead(start, false);
    return head == Kind.TRUE;
  }

  /** Reads null where it is the next item; otherwise reads nothing and returns false. */
  public boolean readNull() throws MalformedCbor {
    int start = at;
    begin();
    if (peek() != Kind.NULL) {
      return false;
    }
    at++;
    itemRead(start, false);
    return true;
  }

  /** Opens an array of {@code min} to {@code max} items and returns their count. */
  public int openArray(int min, int max) throws MalformedCbor {
    return openContainer(Kind.ARRAY, min, max);
  }

  /** Opens an array of exactly {@code count} items. */
  public void openArray(int count) throws MalformedCbor {
    openContainer(Kind.ARRAY, count, count);
  }

  /** Opens a map of {@code min} to {@code max} pairs and returns their count. */
  public int openMap(int min, int max) throws MalformedCbor {
    return openContainer(Kind.MAP, min, max);
  }

  /** Whether the open array or map has items left. */
  public boolean hasNext() {
    Open current = open.peek();
    return current != null && current.left > 0;
  }

  /**
   * Reads the key {@code key}, which must come next in the open map.
   *
   * @throws MalformedCbor another key comes next, or none
   */
  public void key(long key) throws MalformedCbor {
    int start = at;
    if (!hasNext()) {
      throw new MalformedCbor(start, Reason.MISSING);
    }
    long found = readInt();
    if (found != key) {
      throw new MalformedCbor(start, found > key ? Reason.MISSING : Reason.UNKNOWN_KEY);
    }
  }

  /**
   * As {@link #key}, to go on with what stands there.
   *
   * @throws MalformedCbor another key comes next, or none
   */
  public CborReader at(long key) throws MalformedCbor {
    key(key);
    return this;
  }

  /** Reads the key {@code key} where it comes next in the open map; else reads nothing. */
  public boolean keyIf(long key) throws MalformedCbor {
    if (!hasNext()) {
      return false;
    }
    byte[] expected = new CborWriter().integer(key).toBytes();
    int end = at + expected.length;
    boolean next = end <= input.length && Arrays.equals(input, at, end, expected, 0, end - at);
    if (next) {
      readInt();
    }
    return next;
  }

  /** Closes the open array or map, which must have been read to its end. */
  public void close() throws MalformedCbor {
    Open current = open.element();
    if (current.left > 0) {
      throw new MalformedCbor(at, current.map ? Reason.UNKNOWN_KEY : Reason.TOO_MANY_ELEMENTS);
    }
    open.pop();
  }

  /** Ends reading: all arrays and maps are closed and no byte is left. */
  public void finish() throws MalformedCbor {
    if (!open.isEmpty()) {
      throw new IllegalStateException("unclosed array or map");
    }
    if (at < input.length) {
      throw new MalformedCbor(at, Reason.TRAILING_BYTES);
    }
  }

  /** The complaint that the item which begins at {@code offset} is no value of the format. */
  public MalformedCbor invalid(int offset, Throwable cause) {
    return new MalformedCbor(offset, Reason.INVALID_VALUE, cause);
  }

  private int openContainer(int kind, int min, int max) throws MalformedCbor {
    int start = at;
    begin();
    if (peekMajor() != kind) {
      throw unexpected();
    }
    if (open.size() == MAX_DEPTH) {
      throw new MalformedCbor(start, Reason.TOO_DEEP);
    }
    long count = argument();
    if (count < min || count > max) {
      throw new MalformedCbor(start, Reason.OUT_OF_RANGE);
    }
    long items = kind == Kind.MAP ? 2 * count : count;
    if (items > input.length - at) {
      throw new MalformedCbor(start, Reason.TRUNCATED);
    }
    itemRead(start, false);
    open.push(new Open(kind == Kind.MAP, (int) items));
    return (int) count;
  }

  private int stringLength(int kind, int min, int max) throws MalformedCbor {
    int start = at;
    begin();
    if (peekMajor() != kind) {
      throw unexpected();
    }
    long length = argument();
    if (length > input.length - at) {
      throw new MalformedCbor(start, Reason.TRUNCATED);
    }
    if (length < min || length > max) {
      throw new MalformedCbor(start, Reason.WRONG_LENGTH);
    }
    return (int) length;
  }

  private void begin() throws MalformedCbor {
    Open current = open.peek();
    if (current != null && current.left == 0) {
      throw new MalformedCbor(at, Reason.MISSING);
    }
  }

  private void itemRead(int start, boolean plain) throws MalformedCbor {
    Open current = open.peek();
    if (current == null) {
      return;
    }
    if (current.atKey()) {
      checkKey(current, start, plain);
    }
    current.left--;
  }

  private void checkKey(Open map, int start, boolean plain) throws MalformedCbor {
    if (!plain) {
      throw new MalformedCbor(start, Reason.UNEXPECTED_KIND);
    }
    if (map.keyFrom >= 0) {
      int order = Arrays.compareUnsigned(input, map.keyFrom, map.keyTo, input, start, at);
      if (order >= 0) {
        throw new MalformedCbor(start, order == 0 ? Reason.DUPLICATE_KEY : Reason.UNSORTED_KEY);
      }
    }
    map.keyFrom = start;
    map.keyTo = at;
  }

  private int peek() throws MalformedCbor {
    if (at >= input.length) {
      throw new MalformedCbor(at, Reason.TRUNCATED);
    }
    return input[at] & 0xff;
  }

  private int peekMajor() throws MalformedCbor {
    return peek() >>> 5;
  }

  private MalformedCbor unexpected() throws MalformedCbor {
    int head = peek();
    int info = head & 0x1f;
    Reason reason =
        switch (head >>> 5) {
          case Kind.TAG -> Reason.TAG;
          case 7 ->
              switch (info) {
                case 20, 21, 22 -> Reason.UNEXPECTED_KIND;
                case 25, 26, 27 -> Reason.FLOAT;
                case 31 -> Reason.INDEFINITE_LENGTH;
                default -> Reason.RESERVED;
              };
          default -> Reason.UNEXPECTED_KIND;
        };
    return new MalformedCbor(at, reason);
  }

  private long argument() throws MalformedCbor {
    int start = at;
    int info = peek() & 0x1f;
    if (info < 24) {
      at++;
      return info;
    }
    if (info > 27) {
      throw new MalformedCbor(start, info == 31 ? Reason.INDEFINITE_LENGTH : Reason.RESERVED);
    }
    int width = 1 << (info - 24);
    if (width > input.length - at - 1) {
      throw new MalformedCbor(start, Reason.TRUNCATED);
    }
    long value = 0;
    for (int i = 1; i <= width; i++) {
      value = value << 8 | input[at + i] & 0xff;
    }
    if (value < 0) {
      throw new MalformedCbor(start, Reason.OUT_OF_RANGE);
    }
    if (value < 24 || width > 1 && value >>> (4 * width) == 0) {
      throw new MalformedCbor(start, Reason.NOT_SHORTEST);
    }
    at += 1 + width;
    return value;
  }
}
