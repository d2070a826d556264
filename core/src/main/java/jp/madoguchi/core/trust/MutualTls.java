package jp.madoguchi.core.trust;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Randomness;

/**
 * Mutual TLS 1.3 (RFC 8446) between terminals and their centre. Who the peer is follows from its
 * certificate's role and environment below our own root, not from a host name: there is one centre
 * in an environment, wherever it is reached. A refused peer shows as {@link PeerRefused} among the
 * causes of the failed handshake.
 */
public final class MutualTls {
  static final String PROTOCOL = "TLSv1.3";
  private static final String CIPHER = "TLS_AES_256_GCM_SHA384";

  private MutualTls() {}

  /** For a terminal's HTTP client; use {@link #clientParameters()} with it. */
  public static SSLContext client(DeviceKeys keys, CertificateCheck check, Randomness randomness) {
    return context(keys.tlsIdentity(), new PeerTrust(check, Role.CENTRE_LINE), randomness);
  }

  /** For the centre's HTTP server; use {@link #serverParameters()} with it. */
  public static SSLContext server(CentreKeys keys, CertificateCheck check, Randomness randomness) {
    return context(keys.lineIdentity(), new PeerTrust(check, Role.DEVICE), randomness);
  }

  /** TLS 1.3 with AES-256-GCM only, and no check of host names. */
  public static SSLParameters clientParameters() {
    return new SSLParameters(new String[] {CIPHER}, new String[] {PROTOCOL});
  }

  /** TLS 1.3 with AES-256-GCM only; clients must present a certificate. */
  public static SSLParameters serverParameters() {
    SSLParameters parameters = clientParameters();
    parameters.setNeedClientAuth(true);
    return parameters;
  }

  /**
   * Whom the centre speaks to.
   *
   * @param peerChain what the finished session says the client presented
   */
  public static CertificateVerdict device(List<X509Certificate> peerChain, CertificateCheck check) {
    return check.check(peerChain, Role.DEVICE, keyType(peerChain));
  }

  /** The curve of whoever presents this; what it is for is then checked. */
  static KeyType keyType(List<X509Certificate> chain) {
    return chain.isEmpty()
        ? KeyType.EC_P256
        : KeyType.of(chain.getFirst().getPublicKey())
            .filter(KeyType::classical)
            .orElse(KeyType.EC_P256);
  }

  private static SSLContext context(
      X509ExtendedKeyManager identity, PeerTrust trust, Randomness randomness) {
    try {
      SSLContext context = SSLContext.getInstance(PROTOCOL);
      context.init(
          new KeyManager[] {identity}, new TrustManager[] {trust}, randomness.asSecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this runtime has no TLS 1.3", e);
    }
  }
}
