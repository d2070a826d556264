package jp.madoguchi.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.enrolment.RequestCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/** {@code centre make-keys}: makes a centre's own keys and the roots of its certificates, once. */
final class MakeKeysProgram {
  static final Set<String> OPTIONS = Set.of("--keys", "--environment", "--card-issuers");
  private static final Map<String, Environment> ENVIRONMENTS =
      Map.of("production", Environment.PRODUCTION, "training", Environment.SANDBOX);

  private final Options options;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final SandboxConsole console = new SandboxConsole(clock, randomness);

  MakeKeysProgram(Options options) {
    this.options = options;
  }

  int run() throws Exception {
    Environment environment =
        Optional.ofNullable(ENVIRONMENTS.get(options.needed("--environment")))
            .orElseThrow(() ->
                new Options.Misunderstood(
                    "--environment は production か training です",
                    "--environment takes production or training"));
    Path folder = Path.of(options.needed("--keys"));
    Files.createDirectories(folder);
    List<X509Certificate> issuers =
        CentreKeyFolder.certificates(Files.readAllBytes(Path.of(options.needed("--card-issuers"))));
    TrustAnchors anchors = CentreKeyFolder.at(folder, clock, randomness).make(environment, issuers);
    console.say("センターの鍵と起点を作りました: / Keys and roots are in " + folder);
    console.say(
        "起点の番号 / the roots' numbers: " + RequestCode.of(Fingerprint.ofDer(anchors.encode())));
    if (environment == Environment.SANDBOX) {
      console.say("訓練用です。本番の端末はつながりません。 / For training: no terminal in production connects.");
    }
    console.say(
        "roots.keys は証明書を発行する鍵です。写しを取り、金庫に納めてください。 / roots.keys issues certificates:"
            + " put a copy into a safe.");
    return 0;
  }
}
