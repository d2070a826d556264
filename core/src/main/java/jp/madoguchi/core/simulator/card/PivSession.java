package jp.madoguchi.core.simulator.card;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.card.CommandApdu;
import jp.madoguchi.core.card.ResponseApdu;
import jp.madoguchi.core.card.StatusWord;

/** What a virtual card knows of one connection; a reset forgets it. */
final class PivSession {
  private boolean selected;
  private boolean pinVerified;
  private boolean pinJustShown;
  private byte[] waiting = new byte[0];
  private Optional<CommandApdu> chainHead = Optional.empty();
  private final ByteArrayOutputStream chain = new ByteArrayOutputStream();

  boolean selected() {
    return selected;
  }

  /** Selecting again what is selected changes nothing (SP 800-73-4 part 2, 3.1.1). */
  void select() {
    selected = true;
  }

  boolean pinVerified() {
    return pinVerified;
  }

  void pinVerified(boolean verified) {
    pinVerified = verified;
    pinJustShown = verified;
  }

  /** Whether the command before this one verified the PIN; true once. */
  boolean takePinJustShown() {
    boolean shown = pinJustShown;
    pinJustShown = false;
    return shown;
  }

  /** Whether the command begins a chain, continues the open one or stands alone. */
  boolean continues(CommandApdu command) {
    return chainHead
        .map(head ->
            head.ins() == command.ins() && head.p1() == command.p1() && head.p2() == command.p2())
        .orElse(true);
  }

  int chainedBytes() {
    return chain.size();
  }

  void addToChain(CommandApdu piece) {
    chainHead = Optional.of(piece);
    chain.writeBytes(piece.data());
  }

  /** The whole command that ends with {@code last}. */
  CommandApdu endOfChain(CommandApdu last) {
    if (chainHead.isEmpty()) {
      return last;
    }
    chain.writeBytes(last.data());
    byte[] data = chain.toByteArray();
    dropChain();
    return new CommandApdu(last.cla(), last.ins(), last.p1(), last.p2(), data, last.expected());
  }

  void dropChain() {
    chainHead = Optional.empty();
    chain.reset();
  }

  /** The first piece of {@code data}; the rest waits for GET RESPONSE. */
  ResponseApdu inPieces(byte[] data, int expected) {
    waiting = data;
    return nextPiece(expected);
  }

  ResponseApdu nextPiece(int expected) {
    if (waiting.length == 0) {
      return ResponseApdu.of(StatusWord.CONDITIONS_NOT_MET);
    }
    int length = Math.min(expected == 0 ? 256 : expected, waiting.length);
    byte[] piece = Arrays.copyOf(waiting, length);
    waiting = Arrays.copyOfRange(waiting, length, waiting.length);
    StatusWord status = waiting.length == 0 ? StatusWord.OK : StatusWord.moreBytes(waiting.length);
    return new ResponseApdu(piece, status);
  }

  void dropPieces() {
    waiting = new byte[0];
  }
}
