package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.sync.HttpLine;

/** A copy of a centre's database, and the centre that is started over it. */
final class Backup implements AutoCloseable {
  private final Channel channel;
  private final CentrePlace of;
  private final CentreStore store;
  private final List<AutoCloseable> started = new ArrayList<>();

  /** Nothing is copied yet. */
  Backup(Channel channel, CentrePlace of, CentrePlace into) {
    this.channel = channel;
    this.of = of;
    store = TestCentre.open(into);
  }

  CentreStore store() {
    return store;
  }

  /** Copies what the centre has at the moment. */
  Backup take() {
    assertTrue(CentreCopy.copy(() -> TestCentre.open(of), store));
    return this;
  }

  /** A centre over the copy, which ends with it. */
  Centre start() throws CentreServer.CannotListen {
    Centre centre = Centre.open(channel.parts(store));
    centre.start();
    started.add(centre::stop);
    return centre;
  }

  /** A line to such a centre, which ends with the copy. */
  HttpLine line(DeviceKeys device, URI url) {
    HttpLine line = channel.line(device, url);
    started.add(line);
    return line;
  }

  /** The administrator says that this centre was put back, and its log begins anew. */
  void declare() {
    store.inTransaction(transaction -> {
      long size = transaction.ledger().lockLog().size();
      return transaction.checkpoints().begin(size, channel.clock.now(), "OP-9", "復元");
    });
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable each : started.reversed()) {
      each.close();
    }
    store.close();
  }
}
