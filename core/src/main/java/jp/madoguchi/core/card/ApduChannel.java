package jp.madoguchi.core.card;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.OptionalInt;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;

/**
 * Sends commands of any length in chained pieces and gathers answers that come in pieces (SP
 * 800-73-4 part 2, 2.6; ISO/IEC 7816-4, 5.1.1). What a card can make it hold and do is capped.
 */
final class ApduChannel implements AutoCloseable {
  static final int MOST_BYTES = 16 * 1024;
  static final int MOST_PIECES = 256;
  private static final int GET_RESPONSE = 0xC0;

  private final CardReader.Card card;

  ApduChannel(CardReader.Card card) {
    this.card = card;
  }

  ResponseApdu exchange(CommandApdu command) throws CardFault, CardLost {
    int at = 0;
    for (; command.data().length - at > CommandApdu.MOST_DATA; at += CommandApdu.MOST_DATA) {
      ResponseApdu answer = send(command.piece(at, at + CommandApdu.MOST_DATA));
      if (!answer.status().isOk()) {
        return answer;
      }
    }
    return whole(command.cla(), send(at == 0 ? command : command.lastPiece(at)));
  }

  private ResponseApdu whole(int cla, ResponseApdu first) throws CardFault, CardLost {
    OptionalInt waiting = first.status().bytesWaiting();
    if (waiting.isEmpty()) {
      return first;
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(first.data());
    ResponseApdu piece = first;
    for (int pieces = 1; waiting.isPresent(); pieces++) {
      if (pieces == MOST_PIECES) {
        throw new CardFault.BadAnswer(piece.status(), "the answer does not end");
      }
      piece = send(new CommandApdu(cla, GET_RESPONSE, 0, 0, new byte[0], waiting.getAsInt()));
      data.writeBytes(piece.data());
      if (data.size() > MOST_BYTES) {
        throw new CardFault.BadAnswer(piece.status(), "the answer is too long");
      }
      waiting = piece.status().bytesWaiting();
    }
    return new ResponseApdu(data.toByteArray(), piece.status());
  }

  private ResponseApdu send(CommandApdu command) throws CardFault, CardLost {
    byte[] sent = command.encoded();
    try {
      byte[] received = card.transmit(sent);
      if (received.length > MOST_BYTES + 2) {
        throw new CardFault.BadAnswer(new StatusWord(0), "the answer is too long");
      }
      ResponseApdu answer =
          ResponseApdu.parse(received)
              .orElseThrow(() -> new CardFault.BadAnswer(new StatusWord(0), "no status word"));
      Arrays.fill(received, (byte) 0);
      return answer;
    } finally {
      Arrays.fill(sent, (byte) 0);
    }
  }

  @Override
  public void close() {
    card.close();
  }
}
