package jp.madoguchi.core.envelope;

import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.TrustAnchors;

/** Opens what {@link EnvelopeSealer} sealed, or says which check does not hold. */
public final class EnvelopeOpener {
  private EnvelopeOpener() {}

  /** Opens with no certificate revoked yet. */
  public static VerifiedContent open(
      byte[] sealed, CentreKeys keys, TrustAnchors anchors, Clock clock) throws EnvelopeRefused {
    return open(sealed, keys, new CertificateCheck(anchors, Revocations.none(), clock));
  }

  /**
   * Opens.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static VerifiedContent open(byte[] sealed, CentreKeys keys, CertificateCheck check)
      throws EnvelopeRefused {
    return UnverifiedEnvelope.parse(sealed).verify(keys, check);
  }
}
