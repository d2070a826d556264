package jp.madoguchi.sandbox;

import java.util.Set;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * {@code centre join-database --config FILE}: begins a municipality's register in a database that
 * others use, once. A centre that merely starts begins none there, so that a code which was
 * mistyped leads to a question and not to an empty register.
 */
final class JoinProgram {
  static final String COMMAND = "join-database";
  static final Set<String> OPTIONS = Set.of(ChosenCentre.CONFIG);

  private final Options options;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final SandboxConsole console = new SandboxConsole(clock, randomness);

  JoinProgram(Options options) {
    this.options = options;
  }

  int run() throws Exception {
    options.needed(ChosenCentre.CONFIG);
    ChosenCentre own = ChosenCentre.configured(options, console, clock, randomness).orElseThrow();
    try (CentreStore _ = own.database().join(own.files())) {
      String digits = own.files().municipality().digits();
      console.say(
          digits + " の台帳を始めました。 / The register of " + digits + " has begun in this database.");
    }
    return 0;
  }
}
