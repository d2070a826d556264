package jp.madoguchi.core.card;

import java.util.Arrays;
import java.util.Optional;

/**
 * A short command (ISO/IEC 7816-4, 5.1). It is never printed with its data, which may hold a PIN.
 *
 * @param data at most 255 bytes when it is sent in one piece; {@link ApduChannel} chains longer
 *     ones
 * @param expected the most bytes the answer may have, 1 to 256; 0 where no answer data is expected
 */
public record CommandApdu(int cla, int ins, int p1, int p2, byte[] data, int expected) {
  static final int MOST_DATA = 255;
  private static final int HEADER = 4;
  private static final int CHAINED = 0x10;

  public CommandApdu {
    if (((cla | ins | p1 | p2) & ~0xFF) != 0 || expected < 0 || expected > 256) {
      throw new IllegalArgumentException("not a short command");
    }
  }

  /** Reads one short command; empty where the lengths do not fit, or it is an extended one. */
  public static Optional<CommandApdu> parse(byte[] bytes) {
    if (bytes.length < HEADER) {
      return Optional.empty();
    }
    if (bytes.length <= HEADER + 1) {
      return Optional.of(of(bytes, 0, bytes.length == HEADER ? 0 : atLeastOne(bytes[HEADER])));
    }
    int length = bytes[HEADER] & 0xFF;
    int rest = bytes.length - HEADER - 1 - length;
    if (length == 0 || rest < 0 || rest > 1) {
      return Optional.empty();
    }
    return Optional.of(of(bytes, length, rest == 0 ? 0 : atLeastOne(bytes[bytes.length - 1])));
  }

  private static CommandApdu of(byte[] bytes, int length, int expected) {
    byte[] data =
        length == 0 ? new byte[0] : Arrays.copyOfRange(bytes, HEADER + 1, HEADER + 1 + length);
    return new CommandApdu(
        bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF, bytes[3] & 0xFF, data, expected);
  }

  private static int atLeastOne(byte expected) {
    return expected == 0 ? 256 : expected & 0xFF;
  }

  /** Whether further pieces of the same command follow (command chaining). */
  public boolean chained() {
    return (cla & CHAINED) != 0;
  }

  /** The bytes {@code from} to {@code to} of the data, as a piece that another one follows. */
  CommandApdu piece(int from, int to) {
    return new CommandApdu(cla | CHAINED, ins, p1, p2, Arrays.copyOfRange(data, from, to), 0);
  }

  /** The bytes from {@code from} on, as the last piece. */
  CommandApdu lastPiece(int from) {
    return new CommandApdu(cla, ins, p1, p2, Arrays.copyOfRange(data, from, data.length), expected);
  }

  /** The bytes on the wire. The caller zeroes them where the data is secret. */
  public byte[] encoded() {
    if (data.length > MOST_DATA) {
      throw new IllegalStateException(data.length + " bytes do not fit one command");
    }
    int length = HEADER + (data.length == 0 ? 0 : 1 + data.length) + (expected == 0 ? 0 : 1);
    byte[] bytes = new byte[length];
    bytes[0] = (byte) cla;
    bytes[1] = (byte) ins;
    bytes[2] = (byte) p1;
    bytes[3] = (byte) p2;
    if (data.length > 0) {
      bytes[HEADER] = (byte) data.length;
      System.arraycopy(data, 0, bytes, HEADER + 1, data.length);
    }
    if (expected > 0) {
      bytes[length - 1] = (byte) expected;
    }
    return bytes;
  }

  @Override
  public String toString() {
    return "%02X %02X %02X %02X, %d bytes".formatted(cla, ins, p1, p2, data.length);
  }
}
