package jp.madoguchi.core.cbor;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
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

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean complete;

  private static final class Open {
    private final boolean map;
    private int left;
    private byte[] lastKey = {};

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
    return item(value >= 0 ? head(Kind.UNSIGNED, value) : head(Kind.NEGATIVE, ~value));
  }

  public CborWriter bytes(byte[] value) {
    return item(joined(head(Kind.BYTES, value.length), value));
  }

  /**
   * A text string.
   *
   * @throws IllegalArgumentException the text has a lone surrogate, which UTF-8 cannot carry
   */
  public CborWriter text(String value) {
    byte[] utf8 = utf8(value);
    return item(joined(head(Kind.TEXT, utf8.length), utf8));
  }

  public CborWriter bool(boolean value) {
    return item(new byte[] {(byte) (value ? Kind.TRUE : Kind.FALSE)});
  }

  public CborWriter nil() {
    return item(new byte[] {(byte) Kind.NULL});
  }

  /** Begins an array of {@code count} items, which ends by itself. */
  public CborWriter array(int count) {
    return container(false, head(Kind.ARRAY, count), count);
  }

  /** Begins a map of {@code pairs} pairs of key and value, which ends by itself. */
  public CborWriter map(int pairs) {
    return container(true, head(Kind.MAP, pairs), Math.multiplyExact(2, pairs));
  }

  /** The finished item. */
  public byte[] toBytes() {
    if (!complete) {
      throw new IllegalStateException("unfinished item");
    }
    return out.toByteArray();
  }

  private CborWriter item(byte[] encoded) {
    place(encoded, false);
    finished();
    return this;
  }

  private CborWriter container(boolean map, byte[] head, int items) {
    place(head, true);
    if (items == 0) {
      finished();
    } else if (open.size() == MAX_DEPTH) {
      throw new IllegalStateException("nested too deeply");
    } else {
      open.push(new Open(map, items));
    }
    return this;
  }

  private void place(byte[] encoded, boolean container) {
    if (complete) {
      throw new IllegalStateException("the item is finished");
    }
    Open parent = open.peek();
    if (parent != null && parent.atKey()) {
      if (container || Arrays.compareUnsigned(parent.lastKey, encoded) >= 0) {
        throw new IllegalStateException("keys must be plain and ascending");
      }
      parent.lastKey = encoded;
    }
    out.writeBytes(encoded);
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

  private static byte[] head(int kind, long value) {
    int major = kind << 5;
    if (value < 24) {
      return new byte[] {(byte) (major | value)};
    }
    int width = value <= 0xff ? 1 : value <= 0xffff ? 2 : value <= 0xffff_ffffL ? 4 : 8;
    byte[] head = new byte[1 + width];
    head[0] = (byte) (major | Kind.infoOfWidth(width));
    for (int i = 0; i < width; i++) {
      head[width - i] = (byte) (value >>> (8 * i));
    }
    return head;
  }

  private static byte[] joined(byte[] head, byte[] body) {
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }

  private static byte[] utf8(String value) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
      return Arrays.copyOf(encoded.array(), encoded.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("lone surrogate", e);
    }
  }
}
