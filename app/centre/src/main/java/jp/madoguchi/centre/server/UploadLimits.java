package jp.madoguchi.centre.server;

import java.time.Duration;

/**
 * How much of what comes in pieces a centre keeps. A terminal uploads one batch at a time, so that
 * none takes more than 16 MiB.
 *
 * @param requests at most at a time; each holds half a mebibyte while its pieces come
 * @param bytes of all uploads together, counted as whole
 * @param keep how long an upload is kept of which nothing comes
 */
public record UploadLimits(int requests, long bytes, Duration keep) {
  public UploadLimits {
    if (requests < 1 || bytes < 1 || !keep.isPositive()) {
      throw new IllegalArgumentException("no limits of uploads");
    }
  }

  /** 64 requests, 4 GiB, a week. */
  public static UploadLimits usual() {
    return new UploadLimits(64, 4L << 30, Duration.ofDays(7));
  }
}
