package jp.madoguchi.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.centre.witness.WitnessServer;
import jp.madoguchi.core.ledger.LedgerDescription;
import jp.madoguchi.core.log.checkpoint.NoteKey;
import jp.madoguchi.core.log.witness.Witness;
import jp.madoguchi.core.log.witness.WitnessMemory;
import jp.madoguchi.core.log.witness.WitnessSecret;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * A witness as a program of its own: {@code centre witness LOG… --home DIR}, in another house than
 * the centre. It has a key of its own and keeps what it knows before it answers. Ends on SIGTERM.
 */
final class WitnessProgram {
  static final String COMMAND = "witness";
  static final Set<String> OPTIONS = Set.of("--home", "--name", "--host", "--port");

  private static final int MOST_PORT = 65_535;

  private final Options options;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final SandboxConsole console = new SandboxConsole(clock, randomness);

  WitnessProgram(Options options) {
    this.options = options;
  }

  /** Returns only where it could not start. */
  int run() throws Exception {
    List<String> logs = options.words().stream().skip(1).toList();
    Optional<Path> home = options.path("--home");
    if (logs.isEmpty() || home.isEmpty()) {
      throw new Options.Misunderstood(
          "使い方: centre witness LOG… --home DIR [--name NAME] [--host HOST] [--port N]",
          "usage: centre witness LOG… --home DIR [--name NAME] [--host HOST] [--port N]");
    }
    DirectoryFiles files = new DirectoryFiles(home.get());
    WitnessSecret secret = secret(files);
    Witness witness =
        new Witness(secret.key(), secret::sign, watched(logs), new WitnessMemory(files), clock);
    int port = options.number("--port", 0, MOST_PORT).orElse(0);
    WitnessServer server = start(port, witness);
    console.say("証人を始めました: / The witness listens at " + server.url());
    console.say("センターに渡す鍵: / Its key, for centres: " + secret.key().text());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(server)));
    new CountDownLatch(1).await();
    return 0;
  }

  private WitnessServer start(int port, Witness witness) throws IOException, CentreProblem {
    String host = options.value("--host").orElse(InetAddress.getLoopbackAddress().getHostAddress());
    try {
      return WitnessServer.start(new InetSocketAddress(host, port), witness);
    } catch (CentreServer.CannotListen problem) {
      throw new CentreProblem.PortTaken(port, problem);
    }
  }

  /** Made at the first start, and never again: another key is another witness. */
  private WitnessSecret secret(DirectoryFiles files) throws IOException, Options.Misunderstood {
    Optional<WitnessSecret> known = WitnessSecret.load(files);
    if (known.isPresent()) {
      return known.get();
    }
    String name =
        options
            .value("--name")
            .filter(each -> each.matches("[!-~&&[^+]]{1,64}"))
            .orElseThrow(() ->
                new Options.Misunderstood(
                    "初めて始めるときは --name が要ります（英数字と記号、空白と + を除く）",
                    "the first start needs --name (letters, digits, signs; no blank, no plus)"));
    WitnessSecret made = WitnessSecret.create(name, randomness);
    made.store(files);
    return made;
  }

  private static Map<String, List<NoteKey>> watched(List<String> logs)
      throws IOException, Options.Misunderstood {
    Map<String, List<NoteKey>> watched = new HashMap<>();
    for (String each : logs) {
      LedgerDescription log = read(Path.of(each));
      watched.put(log.origin().text(), log.noteKeys());
    }
    return watched;
  }

  /** What {@code centre log-keys} wrote. */
  static LedgerDescription read(Path file) throws IOException, Options.Misunderstood {
    try (InputStream content = Files.newInputStream(file)) {
      return LedgerDescription.parse(content.readNBytes(LedgerDescription.MAX_SIZE + 1))
          .orElseThrow(() ->
              new Options.Misunderstood(
                  "センターの記録の鍵のファイルではありません: " + file,
                  "not a file of the keys of a centre's log: " + file));
    }
  }

  private void end(WitnessServer server) {
    try {
      server.close();
      console.say("証人を終えました。 / The witness has ended.");
      Runtime.getRuntime().halt(0);
    } catch (CentreServer.CannotListen problem) {
      console.say(SandboxStartProblems.sentence(problem));
      Runtime.getRuntime().halt(1);
    }
  }
}
