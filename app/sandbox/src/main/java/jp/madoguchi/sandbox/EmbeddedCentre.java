package jp.madoguchi.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.CentreView;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.centre.trust.TrustPublisher;
import jp.madoguchi.centre.trust.WitnessNaming;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.storage.centre.CentreStore;

/**
 * The centre inside the sandbox's process, on the loopback address, with a witness beside it. It
 * can be stopped and started again at the same port, which is how a trainer takes the line away.
 * Safe for use by several threads.
 */
final class EmbeddedCentre implements AutoCloseable {
  private final CentreFiles files;
  private final Clock clock;
  private final Randomness randomness;
  private final CentreStore store;
  private final EmbeddedWitness witness;
  private Optional<Centre> running = Optional.empty();
  private int port;

  /** Opens the centre's store and starts it at any free port. */
  EmbeddedCentre(Sandbox sandbox, Clock clock, Randomness randomness)
      throws CentreServer.CannotListen, IOException {
    files = CentreFiles.of(sandbox);
    this.clock = clock;
    this.randomness = randomness;
    store = files.openEmbedded();
    witness = EmbeddedWitness.start(sandbox.witnessDirectory(), centre().ledger(), randomness);
    TrustPublisher publisher = TrustPublisher.usual(files.office(), files.keys());
    store.inTransaction(transaction -> {
      new WitnessNaming(publisher).ofSandbox(transaction, witness.key(), clock.now());
      return true;
    });
    start();
  }

  synchronized void start() throws CentreServer.CannotListen {
    if (running.isEmpty()) {
      Centre centre = centre();
      centre.start();
      port = centre.url().getPort();
      running = Optional.of(centre);
    }
  }

  synchronized void stop() throws CentreServer.CannotListen {
    if (running.isPresent()) {
      running.get().stop();
      running = Optional.empty();
    }
  }

  synchronized boolean runs() {
    return running.isPresent();
  }

  /** Where the terminal finds it, also while it is stopped. */
  synchronized URI url() {
    return URI.create("https://localhost:" + port);
  }

  /** What the centre holds, also while it is stopped. */
  CentreView view() {
    return centre().view();
  }

  /** What it rests on, also while it is stopped; stays its own to close. */
  CentreStore store() {
    return store;
  }

  /** Where media are read and answered, also while it is stopped. */
  MediumDesk media() {
    return MediumDesk.of(parts());
  }

  private Centre centre() {
    return Centre.open(parts());
  }

  private CentreParts parts() {
    return files.parts(
        store, clock, randomness, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  @Override
  public synchronized void close() throws CentreServer.CannotListen {
    stop();
    witness.close();
    store.close();
  }
}
