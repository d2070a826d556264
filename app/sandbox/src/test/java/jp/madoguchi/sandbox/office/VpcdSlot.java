package jp.madoguchi.sandbox.office;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import jp.madoguchi.core.simulator.card.VirtualCard;

/**
 * Holds a virtual card in the slot of pcscd's virtual reader until it is closed. A process beside
 * pcscd, in its network, passes the bytes on.
 */
final class VpcdSlot implements AutoCloseable {
  private static final int POWER_ON = 1;
  private static final int RESET = 2;
  private static final int GET_ATR = 4;

  private static final String RELAY =
      "exec 3<>/dev/tcp/127.0.0.1/" + PcscDaemon.PORT + "; cat <&3 & cat >&3; kill $!";

  /**
   * pcscd looks for a card every 0.4 s. Where a card was exchanged between two looks, the session
   * that ended on the first one leaves the reader marked as empty, and nobody ever sees the second.
   * No hand is that quick.
   */
  private static final long HAND_MILLIS = 2_000;

  private final Process relay;
  private final VirtualCard card;

  private VpcdSlot(Process relay, VirtualCard card) {
    this.relay = relay;
    this.card = card;
  }

  static VpcdSlot insert(PcscDaemon daemon, VirtualCard card) throws IOException {
    Process relay = daemon.beside("bash", "-c", RELAY).start();
    VpcdSlot slot = new VpcdSlot(relay, card);
    // A thread of its own: those that wait for the card hold the virtual threads' carriers.
    Thread.ofPlatform().daemon().start(slot::serve);
    return slot;
  }

  private void serve() {
    try (DataInputStream in = new DataInputStream(relay.getInputStream());
        DataOutputStream out = new DataOutputStream(relay.getOutputStream())) {
      while (true) {
        byte[] message = new byte[in.readUnsignedShort()];
        in.readFully(message);
        if (message.length > 1) {
          send(out, card.answer(message));
        } else if (message[0] == GET_ATR) {
          send(out, card.answerToReset());
        } else if (message[0] == POWER_ON || message[0] == RESET) {
          card.reset();
        }
      }
    } catch (IOException e) {
      card.reset(); // Either side hung up: the card is out of the slot.
    }
  }

  private static void send(DataOutputStream out, byte[] bytes) throws IOException {
    byte[] framed = new byte[bytes.length + 2];
    framed[0] = (byte) (bytes.length >>> 8);
    framed[1] = (byte) bytes.length;
    System.arraycopy(bytes, 0, framed, 2, bytes.length);
    out.write(framed);
    out.flush();
  }

  /** Pulls the card out, which takes as long as pcscd needs to see an empty slot. */
  @Override
  public void close() {
    relay.descendants().forEach(ProcessHandle::destroyForcibly);
    relay.destroyForcibly();
    try {
      Thread.sleep(HAND_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
