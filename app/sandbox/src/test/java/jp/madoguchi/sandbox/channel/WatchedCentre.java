package jp.madoguchi.sandbox.channel;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.centre.ledger.Cosigning;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.ledger.WitnessAt;
import jp.madoguchi.centre.witness.WitnessServer;
import jp.madoguchi.core.log.checkpoint.NoteKey;
import jp.madoguchi.core.log.witness.Witness;
import jp.madoguchi.core.log.witness.WitnessMemory;
import jp.madoguchi.core.log.witness.WitnessSecret;
import jp.madoguchi.storage.file.DirectoryFiles;

/** A witness over real sockets that watches the log of a {@link Channel}'s centre. */
final class WatchedCentre implements AutoCloseable {
  private final WitnessSecret secret;
  private final WitnessServer server;
  private final URI url;
  private final HttpClient client = HttpClient.newHttpClient();

  private WatchedCentre(WitnessSecret secret, WitnessServer server) {
    this.secret = secret;
    this.server = server;
    this.url = server.url();
  }

  /** Over what lies in this directory, for these logs. */
  static WatchedCentre open(Channel channel, Path directory, String... origins) throws Exception {
    DirectoryFiles files = new DirectoryFiles(directory);
    WitnessSecret secret =
        WitnessSecret.load(files)
            .orElseGet(() -> WitnessSecret.create("witness.example", channel.world.randomness()));
    secret.store(files);
    Map<String, List<NoteKey>> watched = new HashMap<>();
    for (String origin : origins) {
      watched.put(origin, channel.centre.ledger().certificates().noteKeys(origin));
    }
    Witness witness =
        new Witness(secret.key(), secret::sign, watched, new WitnessMemory(files), Channel.CLOCK);
    return new WatchedCentre(
        secret, WitnessServer.start(new InetSocketAddress("127.0.0.1", 0), witness));
  }

  WitnessSecret secret() {
    return secret;
  }

  WitnessServer server() {
    return server;
  }

  /** What comes of asking this witness. */
  Cosigning.Outcome ask(LedgerPublisher publisher) throws InterruptedException {
    return new Cosigning(publisher, new WitnessAt(url, secret.key()), client).ask();
  }

  @Override
  public void close() throws Exception {
    server.close();
    client.close();
  }
}
