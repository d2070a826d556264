package jp.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.sandbox.maker.SandboxFailure;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;

/**
 * A command about the centre's log of receipts: what was typed, and the language in which it is
 * answered.
 *
 * @param home where the sandbox lies, should the centre be that of one
 */
record CentreCommand(
    Path home, Options options, Texts texts, PrintStream out, Clock clock, Randomness randomness) {
  static CentreCommand of(Path usualHome, Options options, Texts texts, PrintStream out) {
    return new CentreCommand(
        options.path("--home").orElse(usualHome),
        options,
        texts,
        out,
        new SystemClock(),
        new SystemRandomness());
  }

  /** Opens the centre that is meant. */
  OpenCentre open() throws CentreProblem, SandboxFailure, Options.Misunderstood, IOException {
    return OpenCentre.of(options, home, new SandboxConsole(clock, randomness), clock, randomness);
  }

  LedgerPublisher publisher(OpenCentre centre) {
    CentreFiles files = centre.files();
    return new LedgerPublisher(centre.store(), files.office(), files.keys(), clock);
  }

  /** The witness that is to have signed, where one is named. */
  Optional<WitnessKey> witness() throws Options.Misunderstood {
    Optional<String> named = options.value("--witness-key");
    return named.isPresent() ? Optional.of(key(named.get())) : Optional.empty();
  }

  static WitnessKey key(String text) throws Options.Misunderstood {
    return WitnessKey.parse(text)
        .orElseThrow(() ->
            new Options.Misunderstood(
                "--witness-key は証人が告げる「名前+番号+鍵」です",
                "--witness-key takes NAME+ID+KEY as the witness says it"));
  }

  void say(String key, Object... values) {
    out.println(texts.get(key, values));
  }
}
