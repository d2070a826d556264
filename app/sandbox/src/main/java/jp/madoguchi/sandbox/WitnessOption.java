package jp.madoguchi.sandbox;

import java.net.URI;
import java.util.Optional;
import jp.madoguchi.centre.ledger.WitnessAt;

/** The witness that {@code --witness} and {@code --witness-key} name. */
final class WitnessOption {
  private WitnessOption() {}

  /** Both or none. */
  static Optional<WitnessAt> of(Options options) throws Options.Misunderstood {
    Optional<String> url = options.value("--witness");
    Optional<String> key = options.value("--witness-key");
    if (url.isEmpty() && key.isEmpty()) {
      return Optional.empty();
    }
    if (url.isEmpty() || key.isEmpty() || !url.get().matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
      throw new Options.Misunderstood(
          "--witness には証人の http の住所、--witness-key にはその鍵が、両方要ります",
          "--witness takes a witness's http address and --witness-key its key; both are needed");
    }
    return Optional.of(
        new WitnessAt(URI.create(url.get().replaceAll("/+$", "")), CentreCommand.key(key.get())));
  }
}
