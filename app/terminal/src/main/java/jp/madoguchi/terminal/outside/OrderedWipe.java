package jp.madoguchi.terminal.outside;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.order.Addressee;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.terminal.Wipe;

/**
 * Destroys the store because the centre ordered it. The order is kept beside it first: a terminal
 * whose power fails meanwhile goes on at its next start, and says from then on what happened.
 *
 * @param secrets files of lease and key slots
 */
public record OrderedWipe(
    FileStore files, List<String> secrets, AnchorToken token, Addressee addressee) {
  /** The file with the order. */
  public static final String FILE = "wiped.order";

  /** Keeps the order, and nothing else yet. */
  public void begin(ReceivedOrder received) throws IOException {
    files.replace(FILE, received.signed().toArray());
  }

  /** Destroys what opens the store. May be done again. */
  public void run() throws IOException {
    try {
      new Wipe(files, secrets).run();
    } finally {
      token.eraseSecret();
    }
  }

  /** The order that was obeyed here, or was about to be. A file that is no order counts as none. */
  public Optional<Order> before() throws IOException {
    return files
        .read(FILE)
        .map(Bytes::of)
        .map(addressee::judgeClosed)
        .flatMap(result ->
            result instanceof Addressee.Obey(Order order) && order.act() == Order.Act.WIPE
                ? Optional.of(order)
                : Optional.empty());
  }
}
