package jp.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.sandbox.maker.SandboxFailure;
import jp.madoguchi.storage.centre.CentreStore;

/** A centre's keys and its open database, for one command. */
record OpenCentre(CentreFiles files, CentreStore store) implements AutoCloseable {
  /**
   * Opens the centre that the options name with {@code --config}, else that of the sandbox.
   *
   * @param home where the sandbox lies
   */
  static OpenCentre of(
      Options options, Path home, SandboxConsole console, Clock clock, Randomness randomness)
      throws CentreProblem, SandboxFailure, Options.Misunderstood, IOException {
    Optional<ChosenCentre> own = ChosenCentre.configured(options, console, clock, randomness);
    if (own.isPresent()) {
      CentreFiles files = own.get().files();
      return new OpenCentre(files, own.get().database().openOwn(files));
    }
    CentreDatabase database = CentreDatabase.of(options, console);
    CentreFiles files = CentreFiles.read(home, clock, randomness);
    return new OpenCentre(files, database.open(files));
  }

  @Override
  public void close() {
    store.close();
  }
}
