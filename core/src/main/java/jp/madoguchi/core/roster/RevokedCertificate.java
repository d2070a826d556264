package jp.madoguchi.core.roster;

import java.time.Instant;
import jp.madoguchi.core.trust.Fingerprint;

/**
 * One certificate that no longer counts. Why stands at the centre alone: the list goes to every
 * terminal.
 *
 * @param name whom it named: a terminal's or an operator's id, at most 64 bytes
 * @param since from when on, in whole seconds; what its key signed before is judged by this
 */
public record RevokedCertificate(Fingerprint certificate, Holder holder, String name, Instant since)
    implements Comparable<RevokedCertificate> {
  /** Whose certificate it is. */
  public enum Holder {
    DEVICE(1),
    OPERATOR(2),
    CENTRE(3);

    private final int code;

    Holder(int code) {
      this.code = code;
    }

    /** The number that travels and is stored. */
    public int code() {
      return code;
    }
  }

  @Override
  public int compareTo(RevokedCertificate other) {
    return certificate.compareTo(other.certificate);
  }
}
