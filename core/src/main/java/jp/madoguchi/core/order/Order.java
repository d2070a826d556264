package jp.madoguchi.core.order;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Sha256;

/**
 * What the centre orders one terminal to do. It is bound to the terminal's certificate and to its
 * epoch: an order of another day, of another terminal, or of one that was enrolled anew under the
 * same name means nothing.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: device, 5: certificates (32
 * bytes), 6: epoch, 7: act (1 wipe | 2 new epoch), 8: log size, 9: given (epoch seconds), 10:
 * reason}.
 *
 * @param certificates names the terminal's certificates: {@link #name}
 * @param epoch in which the terminal stands
 * @param logSize how many entries of the terminal's log the centre has: a new epoch brings those
 *     after
 * @param given whole seconds
 * @param reason for whoever is before the screen; at most 200 bytes
 */
public record Order(
    Environment environment,
    MunicipalityCode municipality,
    TerminalId device,
    Fingerprint certificates,
    int epoch,
    Act act,
    long logSize,
    Instant given,
    String reason) {
  /** What is to be done. */
  public enum Act {
    /** 消去: the store is destroyed; the terminal was lost or is out of use. */
    WIPE(1),
    /** The row of batches begins anew in the next epoch, after two administrators decided. */
    NEW_EPOCH(2);

    private final int code;

    Act(int code) {
      this.code = code;
    }

    /** The number that travels and is stored. */
    public int code() {
      return code;
    }
  }

  /** The same to a terminal that has other certificates now. */
  public Order to(Fingerprint name) {
    return new Order(environment, municipality, device, name, epoch, act, logSize, given, reason);
  }

  /**
   * One name for all certificates of a terminal: SHA-256 over their fingerprints in rising order.
   */
  public static Fingerprint name(Collection<Fingerprint> certificates) {
    MessageDigest digest = Sha256.fresh();
    certificates.stream().sorted().forEach(each -> digest.update(each.bytes()));
    return Fingerprint.ofHash(digest.digest());
  }
}
