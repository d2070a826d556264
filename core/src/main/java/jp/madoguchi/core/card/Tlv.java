package jp.madoguchi.core.card;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * One BER-TLV data object (ISO/IEC 7816-4, 5.2.2). It is never printed with its value.
 *
 * @param tag its bytes as one number: one to three bytes, such as 0x53 or 0x5FC105
 */
public record Tlv(int tag, byte[] value) {
  /** Reads objects side by side until the end of {@code bytes}. */
  public static List<Tlv> parse(byte[] bytes) throws MalformedTlv {
    List<Tlv> objects = new ArrayList<>();
    Cursor cursor = new Cursor(bytes);
    while (!cursor.atEnd()) {
      objects.add(new Tlv(cursor.tag(), cursor.take(cursor.length())));
    }
    return List.copyOf(objects);
  }

  /** The value of the one object with {@code tag}; refuses none and refuses two. */
  public static byte[] only(List<Tlv> objects, int tag) throws MalformedTlv {
    List<Tlv> found = objects.stream().filter(object -> object.tag == tag).toList();
    if (found.size() != 1) {
      throw new MalformedTlv("%d objects with tag %X".formatted(found.size(), tag));
    }
    return found.getFirst().value;
  }

  /** The value of the object that is all there is in {@code bytes}. */
  public static byte[] sole(byte[] bytes, int tag) throws MalformedTlv {
    List<Tlv> objects = parse(bytes);
    if (objects.size() != 1) {
      throw new MalformedTlv(objects.size() + " objects instead of one");
    }
    return only(objects, tag);
  }

  /** The whole length of the object that begins here; empty where tag or length do not read. */
  static OptionalInt lengthOf(byte[] beginning) {
    Cursor cursor = new Cursor(beginning);
    try {
      cursor.tag();
      int length = cursor.length();
      return OptionalInt.of(cursor.at + length);
    } catch (MalformedTlv unreadable) {
      return OptionalInt.empty();
    }
  }

  /** Tag, shortest length, value; several are put behind each other by {@link #join}. */
  public byte[] encoded() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int shift = tag > 0xFFFF ? 16 : tag > 0xFF ? 8 : 0; shift >= 0; shift -= 8) {
      out.write(tag >>> shift);
    }
    if (value.length > 0xFF) {
      out.write(0x82);
      out.write(value.length >>> 8);
    } else if (value.length > 0x7F) {
      out.write(0x81);
    }
    out.write(value.length);
    out.writeBytes(value);
    return out.toByteArray();
  }

  /** The objects' bytes behind each other. */
  public static byte[] join(Tlv... objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Tlv object : objects) {
      out.writeBytes(object.encoded());
    }
    return out.toByteArray();
  }

  @Override
  public String toString() {
    return "%X, %d bytes".formatted(tag, value.length);
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean atEnd() {
      return at == bytes.length;
    }

    int tag() throws MalformedTlv {
      int tag = next();
      if ((tag & 0x1F) != 0x1F) {
        return tag;
      }
      for (int i = 0; i < 2; i++) {
        int more = next();
        tag = tag << 8 | more;
        if ((more & 0x80) == 0) {
          return tag;
        }
      }
      throw new MalformedTlv("a tag of more than three bytes");
    }

    int length() throws MalformedTlv {
      int first = next();
      return switch (first) {
        case 0x81 -> next();
        case 0x82 -> next() << 8 | next();
        default -> {
          if (first > 0x7F) {
            throw new MalformedTlv("a length that no card needs");
          }
          yield first;
        }
      };
    }

    byte[] take(int length) throws MalformedTlv {
      if (length > bytes.length - at) {
        throw new MalformedTlv("a value longer than what is there");
      }
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    private int next() throws MalformedTlv {
      if (atEnd()) {
        throw new MalformedTlv("ends in the middle of an object");
      }
      return bytes[at++] & 0xFF;
    }
  }
}
