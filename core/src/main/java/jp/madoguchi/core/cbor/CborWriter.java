package jp.madoguchi.core.cbor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Writes one deterministic CBOR item (RFC 8949 section 4.2.1). Lengths of arrays and maps are
 * announced first and held to; keys of a map must come in ascending order of their encoded bytes,
 * for small integers that is ascending order. A broken promise is a programming error and throws
 * {@link IllegalStateException}. Text keeps its exact code points and is never normalised. Not safe
 * for use by several threads.
 */
public final class CborWriter {
  /** Items may be nested this deep, counting the outermost array or map as one. */
  public static final int MAX_DEPTH = 8;

  private static final int FIRST_CAPACITY = 256;

  private byte[] out = new byte[FIRST_CAPACITY];
  private int size;
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean complete;

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

  /** Any 64-bit number. */
  public CborWriter integer(long value) {
    int start = begin(false);
    head(value >= 0 ? Kind.UNSIGNED : Kind.NEGATIVE, value >= 0 ? value : ~value);
    return end(start);
  }

  public CborWriter bytes(byte[] value) {
    return string(Kind.BYTES, value);
  }

  /**
   * A text string.
   *
   * @throws IllegalArgumentException the text has a lone surrogate, which UTF-8 cannot carry
   */
  public CborWriter text(String value) {
    requireWhole(value);
    return string(Kind.TEXT, value.getBytes(StandardCharsets.UTF_8));
  }

  public CborWriter bool(boolean value) {
    return simple(value ? Kind.TRUE : Kind.FALSE);
  }

  public CborWriter nil() {
    return simple(Kind.NULL);
  }

  /** Begins an array of {@code count} items, which ends by itself. */
  public CborWriter array(int count) {
    return container(Kind.ARRAY, count, count);
  }

  /** Begins a map of {@code pairs} pairs of key and value, which ends by itself. */
  public CborWriter map(int pairs) {
    return container(Kind.MAP, pairs, Math.multiplyExact(2, pairs));
  }

  /** The finished item. */
  public byte[] toBytes() {
    if (!complete) {
      throw new IllegalStateException("unfinished item");
    }
    return Arrays.copyOf(out, size);
  }

  private CborWriter string(int kind, byte[] value) {
    int start = begin(false);
    head(kind, value.length);
    room(value.length);
    System.arraycopy(value, 0, out, size, value.length);
    size += value.length;
    return end(start);
  }

  private CborWriter simple(int head) {
    int start = begin(false);
    room(1);
    out[size++] = (byte) head;
    return end(start);
  }

  private CborWriter container(int kind, int count, int items) {
    begin(true);
    head(kind, count);
    if (items == 0) {
      finished();
    } else if (open.size() == MAX_DEPTH) {
      throw new IllegalStateException("nested too deeply");
    } else {
      open.push(new Open(kind == Kind.MAP, items));
    }
    return this;
  }

  /** Where the item that comes now begins. */
  private int begin(boolean container) {
    if (complete) {
      throw new IllegalStateException("the item is finished");
    }
    Open parent = open.peek();
    if (container && parent != null && parent.atKey()) {
      throw unsorted();
    }
    return size;
  }

  private CborWriter end(int start) {
    Open parent = open.peek();
    if (parent != null && parent.atKey()) {
      if (parent.keyFrom >= 0
          && Arrays.compareUnsigned(out, parent.keyFrom, parent.keyTo, out, start, size) >= 0) {
        throw unsorted();
      }
      parent.keyFrom = start;
      parent.keyTo = size;
    }
    finished();
    return this;
  }

  private static IllegalStateException unsorted() {
    return new IllegalStateException("keys must be plain and ascending");
  }

  private void finished() {
    while (true) {
      Open parent = open.peek();
      if (parent == null) {
        complete = true;
        return;
      }
      if (--parent.left > 0) {
        return;
      }
      open.pop();
    }
  }

  private void head(int kind, long value) {
    room(1 + Long.BYTES);
    int major = kind << 5;
    if (value < 24) {
      out[size++] = (byte) (major | value);
      return;
    }
    int width = value <= 0xff ? 1 : value <= 0xffff ? 2 : value <= 0xffff_ffffL ? 4 : 8;
    out[size] = (byte) (major | Kind.infoOfWidth(width));
    for (int i = 0; i < width; i++) {
      out[size + width - i] = (byte) (value >>> (8 * i));
    }
    size += 1 + width;
  }

  private void room(int bytes) {
    if (out.length - size < bytes) {
      out = Arrays.copyOf(out, Math.max(Math.addExact(size, bytes), 2 * out.length));
    }
  }

  /** A loop, for it runs over every character of every register that is sent. */
  private static void requireWhole(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        boolean pair =
            i + 1 < value.length()
                && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException("lone surrogate");
        }
        i++;
      }
    }
  }
}
