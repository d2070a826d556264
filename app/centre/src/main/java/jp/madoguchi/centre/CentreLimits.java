package jp.madoguchi.centre;

import java.time.Duration;
import jp.madoguchi.centre.server.UploadLimits;

/**
 * How much a centre takes on.
 *
 * @param batches at most at a time; each may hold several times 16 MiB for as long as it is judged
 * @param comeBack after which time a terminal that was turned away is told to come back
 * @param uploads of what comes in pieces
 */
public record CentreLimits(int batches, Duration comeBack, UploadLimits uploads) {
  public CentreLimits {
    if (batches < 1 || comeBack.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("no limits of a centre");
    }
  }

  /** Sixteen batches, which fit the database's connections; five seconds. */
  public static CentreLimits usual() {
    return new CentreLimits(16, Duration.ofSeconds(5), UploadLimits.usual());
  }
}
