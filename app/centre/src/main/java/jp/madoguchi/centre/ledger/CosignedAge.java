package jp.madoguchi.centre.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import jp.madoguchi.storage.centre.Checkpoints;

/** How long ago a witness last vouched for the log. */
public final class CosignedAge {
  private CosignedAge() {}

  /** Since the newest cosignature of the present era; empty where there is none. */
  public static Optional<Duration> of(LedgerPublisher publisher) {
    Instant now = publisher.clock().now();
    return publisher
        .store()
        .<Optional<Instant>>read(transaction -> newest(transaction.checkpoints()))
        .map(at -> Duration.between(at, now));
  }

  private static Optional<Instant> newest(Checkpoints checkpoints) {
    int era = checkpoints.era().number();
    return checkpoints
        .newestCosigned(era)
        .flatMap(made ->
            checkpoints.cosignatures(era, made.size()).stream()
                .map(Checkpoints.Cosigned::at)
                .max(Comparator.naturalOrder()));
  }
}
