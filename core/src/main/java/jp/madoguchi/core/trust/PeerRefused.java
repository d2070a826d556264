package jp.madoguchi.core.trust;

import java.security.cert.CertificateException;
import java.util.Optional;

/** The peer in TLS is not who it should be. */
public final class PeerRefused extends CertificateException {
  private final CertificateFlaw flaw;

  PeerRefused(CertificateFlaw flaw) {
    super(flaw.name());
    this.flaw = flaw;
  }

  public CertificateFlaw flaw() {
    return flaw;
  }

  /** Finds the reason among the causes of a failed handshake or request. */
  public static Optional<CertificateFlaw> in(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 16; depth++) {
      if (cause instanceof PeerRefused refused) {
        return Optional.of(refused.flaw());
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
