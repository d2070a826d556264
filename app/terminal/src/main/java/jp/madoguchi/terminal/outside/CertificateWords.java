package jp.madoguchi.terminal.outside;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.terminal.text.Message;

/** How long the terminal's certificates are valid, where that matters to whoever sits there. */
public final class CertificateWords {
  /** They should have been renewed long before: the line is down, or the centre gives none. */
  private static final Duration MATTERS = Duration.ofDays(14);

  private CertificateWords() {}

  /** What the status bar says; nothing as long as all is well. */
  public static Message status(DeviceKeys keys, Instant now) {
    Duration left = Duration.between(now, KeyRenewal.until(keys));
    if (left.isNegative()) {
      return Message.of("status.certificate.over");
    }
    return left.compareTo(MATTERS) > 0
        ? Message.NONE
        : Message.of("status.certificate", left.toDays());
  }
}
