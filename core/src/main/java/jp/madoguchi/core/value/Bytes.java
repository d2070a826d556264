package jp.madoguchi.core.value;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable string of bytes that compares by content. Not for secrets. */
public final class Bytes implements Comparable<Bytes> {
  /** No bytes at all. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Copies {@code content}. */
  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  /** Reads lower or upper case hexadecimal digits. */
  public static Bytes ofHex(String hex) {
    return new Bytes(HexFormat.of().parseHex(hex));
  }

  /** A fresh copy. */
  public byte[] toArray() {
    return content.clone();
  }

  public int length() {
    return content.length;
  }

  public String hex() {
    return HexFormat.of().formatHex(content);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(content, other.content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** The first eight bytes in hexadecimal: enough to tell two apart in a log. */
  @Override
  public String toString() {
    String hex = hex();
    return hex.length() <= 16 ? hex : hex.substring(0, 16) + "…";
  }
}
