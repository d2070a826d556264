package jp.madoguchi.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.centre.ledger.Cosigning;
import jp.madoguchi.centre.ledger.CosigningLoop;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.ledger.WitnessAt;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.centre.witness.WitnessServer;
import jp.madoguchi.core.log.checkpoint.NoteKey;
import jp.madoguchi.core.log.witness.Witness;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.log.witness.WitnessMemory;
import jp.madoguchi.core.log.witness.WitnessSecret;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.storage.file.DirectoryFiles;

/**
 * A witness in the sandbox's process, over a real socket on the loopback address, which the
 * sandbox's centre asks. In an office it is another program in another house.
 */
final class EmbeddedWitness implements AutoCloseable {
  private static final String NAME = "witness.sandbox";
  private static final Duration ASKED_EVERY = Duration.ofSeconds(10);

  /** Eras that the sandbox's witness knows beforehand, so that a trainer can play a restore. */
  private static final int ERAS = 9;

  private final WitnessSecret secret;
  private final WitnessServer server;
  private final HttpClient client;
  private final CosigningLoop asking;

  private EmbeddedWitness(
      WitnessSecret secret, WitnessServer server, HttpClient client, CosigningLoop asking) {
    this.secret = secret;
    this.server = server;
    this.client = client;
    this.asking = asking;
  }

  /**
   * Listens, and has the centre ask.
   *
   * @param directory of its key and memory; made where missing
   */
  static EmbeddedWitness start(Path directory, LedgerPublisher ledger, Randomness randomness)
      throws CentreServer.CannotListen, IOException {
    Files.createDirectories(directory);
    DirectoryFiles files = new DirectoryFiles(directory);
    WitnessSecret secret = secret(files, randomness);
    Witness witness =
        new Witness(
            secret.key(), secret::sign, watched(ledger), new WitnessMemory(files), ledger.clock());
    WitnessServer server =
        WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness);
    HttpClient client = HttpClient.newBuilder().connectTimeout(ASKED_EVERY).build();
    Cosigning cosigning = new Cosigning(ledger, new WitnessAt(server.url(), secret.key()), client);
    return new EmbeddedWitness(
        secret, server, client, CosigningLoop.start(List.of(cosigning), ASKED_EVERY, _ -> {}));
  }

  private static WitnessSecret secret(DirectoryFiles files, Randomness randomness)
      throws IOException {
    Optional<WitnessSecret> known = WitnessSecret.load(files);
    if (known.isPresent()) {
      return known.get();
    }
    WitnessSecret made = WitnessSecret.create(NAME, randomness);
    made.store(files);
    return made;
  }

  private static Map<String, List<NoteKey>> watched(LedgerPublisher ledger) {
    Map<String, List<NoteKey>> watched = new HashMap<>();
    for (int era = 1; era <= ERAS; era++) {
      String origin = ledger.origin(era).text();
      watched.put(origin, ledger.certificates().noteKeys(origin));
    }
    return watched;
  }

  WitnessKey key() {
    return secret.key();
  }

  @Override
  public void close() throws CentreServer.CannotListen {
    asking.close();
    client.close();
    server.close();
  }
}
