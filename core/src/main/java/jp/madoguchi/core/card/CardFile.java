package jp.madoguchi.core.card;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import jp.madoguchi.core.port.CardLost;

/**
 * The transparent file that is selected (ISO/IEC 7816-4, 7.2.3), which holds one object and perhaps
 * padding behind it. It is read as far as that object says, and no farther than the cap.
 */
final class CardFile {
  /** The farthest that a short READ BINARY reaches. */
  static final int MOST_BYTES = 0x7FFF;

  private static final int READ_BINARY = 0xB0;
  private static final int PIECE = 256;
  private static final int LONGEST_HEAD = 7;

  private final ApduChannel channel;

  CardFile(ApduChannel channel) {
    this.channel = channel;
  }

  /** The bytes of the object, tag and length included. */
  byte[] read() throws CardFault, CardLost {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int length = LONGEST_HEAD;
    boolean known = false;
    while (whole.size() < length) {
      byte[] piece = piece(whole.size(), length);
      whole.writeBytes(piece);
      Arrays.fill(piece, (byte) 0);
      if (!known) {
        length = Tlv.lengthOf(whole.toByteArray()).orElse(MOST_BYTES + 1);
        known = true;
      }
      if (length > MOST_BYTES) {
        throw new CardFault.BadAnswer(StatusWord.OK, "the file is too long");
      }
    }
    return Arrays.copyOf(whole.toByteArray(), length);
  }

  private byte[] piece(int from, int to) throws CardFault, CardLost {
    int wanted = Math.min(PIECE, to - from);
    ResponseApdu answer =
        channel.exchange(
            new CommandApdu(0, READ_BINARY, from >>> 8, from & 0xFF, new byte[0], wanted));
    if (!answer.status().isOk() || answer.data().length == 0) {
      throw new CardFault.BadAnswer(answer.status(), "the file ends in the middle");
    }
    return answer.data();
  }
}
