package jp.madoguchi.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.CentreFiles;

/**
 * The centre that a command is about: that of a sandbox ({@code --home}), or an office's own
 * ({@code --config}).
 */
record ChosenCentre(
    CentreFiles files,
    CentreDatabase database,
    InetSocketAddress address,
    Optional<Integer> metrics) {
  static final String CONFIG = "--config";

  /** Reads the configuration that the options name; empty where they name none. */
  static Optional<ChosenCentre> configured(
      Options options, SandboxConsole console, Clock clock, Randomness randomness)
      throws CentreProblem, IOException {
    Optional<Path> file = options.path(CONFIG);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    CentreConfig config = CentreConfig.read(file.get());
    CentreKeyFolder keys = CentreKeyFolder.at(config.keys(), clock, randomness);
    return Optional.of(
        switch (config.database()) {
          case CentreConfig.InFolder(Path folder) ->
              new ChosenCentre(
                  keys.read(config.municipality(), folder),
                  CentreDatabase.embedded(console),
                  config.address(),
                  config.metrics());
          case CentreConfig.OnServer(String url, String user, int partitions) ->
              new ChosenCentre(
                  keys.read(config.municipality(), config.keys()),
                  CentreDatabase.onServer(url, user, partitions, console),
                  config.address(),
                  config.metrics());
        });
  }
}
