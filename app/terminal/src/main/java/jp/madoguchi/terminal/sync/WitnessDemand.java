package jp.madoguchi.terminal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.roster.HeldTrust;

/**
 * Whether the witness that the trust list names has signed what the centre says of its log, and
 * since when its line is missing. A centre asks its witness each minute, so that a line may be
 * missing for a while. Safe for use by several threads.
 */
public final class WitnessDemand {
  /** So long a witness's line may be missing before people are told. */
  static final Duration PATIENCE = Duration.ofHours(1);

  private final Supplier<Optional<WitnessKey>> named;
  private final Clock clock;
  private Optional<Instant> missingSince = Optional.empty();

  /** What a checkpoint is worth. */
  enum Worth {
    /** It may be believed: the witness has signed it, or none is named. */
    SIGNED,
    /** The same, for the first time after people were told. */
    SIGNED_AGAIN,
    /** It is not believed, and the line may still come. */
    MISSING,
    /** It is not believed, and people are told. */
    MISSED
  }

  private WitnessDemand(Supplier<Optional<WitnessKey>> named, Clock clock) {
    this.named = named;
    this.clock = clock;
  }

  /** What the newest trust list demands. */
  public static WitnessDemand of(HeldTrust trust, Clock clock) {
    return new WitnessDemand(() -> trust.policy().witness(), clock);
  }

  synchronized Worth worth(SignedNote note) {
    Optional<WitnessKey> witness = named.get();
    Instant now = clock.now();
    boolean told = isOver(now);
    if (witness.isEmpty() || witness.get().cosigned(note).isPresent()) {
      missingSince = Optional.empty();
      return told ? Worth.SIGNED_AGAIN : Worth.SIGNED;
    }
    missingSince = missingSince.or(() -> Optional.of(now));
    return told ? Worth.MISSED : Worth.MISSING;
  }

  private boolean isOver(Instant now) {
    return missingSince.filter(since -> !now.isBefore(since.plus(PATIENCE))).isPresent();
  }
}
