package jp.madoguchi.core.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import jp.madoguchi.core.port.Randomness;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * A certificate that a key signs for itself, so that a token keeps the key until it has a real one:
 * a token's key store takes no key without. Nobody trusts it: it has no role and no root.
 */
public final class WaitingCertificate {
  private static final X500Name NAME = new X500Name("CN=waits for its certificate");

  private WaitingCertificate() {}

  /**
   * Makes one, which is valid for no longer than an instant.
   *
   * @param type of the key, on a curve
   */
  public static X509Certificate of(
      KeyType type, KeyPair inToken, Instant at, Randomness randomness) {
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            NAME,
            BigInteger.ONE,
            Date.from(at),
            Date.from(at),
            NAME,
            SubjectPublicKeyInfo.getInstance(inToken.getPublic().getEncoded()));
    HeldKey key = new HeldKey(type, inToken.getPrivate(), List.of());
    try {
      return Certificates.parse(
          builder.build(new JdkContentSigner(type, key, randomness)).getEncoded());
    } catch (IOException | CertificateException e) {
      throw new IllegalStateException("a certificate made here has an encoding", e);
    }
  }
}
