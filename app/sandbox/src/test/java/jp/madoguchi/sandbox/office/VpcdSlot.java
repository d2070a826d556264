package jp.madoguchi.sandbox.office;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import jp.madoguchi.core.simulator.card.VirtualCard;

/** Holds a virtual card in the slot of pcscd's virtual reader until it is closed. */
final class VpcdSlot implements AutoCloseable {
  private static final int POWER_ON = 1;
  private static final int RESET = 2;
  private static final int GET_ATR = 4;

  private final Socket socket;
  private final VirtualCard card;

  private VpcdSlot(Socket socket, VirtualCard card) {
    this.socket = socket;
    this.card = card;
  }

  static VpcdSlot insert(VirtualCard card) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), PcscDaemon.PORT);
    socket.setTcpNoDelay(true);
    VpcdSlot slot = new VpcdSlot(socket, card);
    // A thread of its own: those that wait for the card hold the virtual threads' carriers.
    Thread.ofPlatform().daemon().start(slot::serve);
    return slot;
  }

  private void serve() {
    try (DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
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

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
