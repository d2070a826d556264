package jp.madoguchi.core.card;

import java.util.Arrays;
import java.util.Optional;

/** A card's answer: data and status word. It is never printed with its data. */
public record ResponseApdu(byte[] data, StatusWord status) {
  /** Reads an answer; empty where it has not even a status word. */
  public static Optional<ResponseApdu> parse(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int end = bytes.length - 2;
    StatusWord status = new StatusWord((bytes[end] & 0xFF) << 8 | bytes[end + 1] & 0xFF);
    return Optional.of(new ResponseApdu(Arrays.copyOf(bytes, end), status));
  }

  /** An answer without data. */
  public static ResponseApdu of(StatusWord status) {
    return new ResponseApdu(new byte[0], status);
  }

  /** The bytes on the wire. */
  public byte[] encoded() {
    byte[] bytes = Arrays.copyOf(data, data.length + 2);
    bytes[data.length] = (byte) (status.value() >>> 8);
    bytes[data.length + 1] = (byte) status.value();
    return bytes;
  }

  @Override
  public String toString() {
    return status + ", " + data.length + " bytes";
  }
}
