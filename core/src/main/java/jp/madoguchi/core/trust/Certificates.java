package jp.madoguchi.core.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import jp.madoguchi.core.der.DerLimits;
import jp.madoguchi.core.der.MalformedDer;

/** Certificates from and to their bytes. */
public final class Certificates {
  /** No certificate of ours is larger; one with an ML-DSA-65 key and signature has 5.6 kB. */
  public static final int MAX_SIZE = 8192;

  private static final int PEM_LINE = 64;
  private static final DerLimits LIMITS = new DerLimits(MAX_SIZE, 9, 200);

  private Certificates() {}

  /**
   * Reads one certificate.
   *
   * @throws CertificateException these are not exactly the bytes of one certificate
   */
  public static X509Certificate parse(byte[] der) throws CertificateException {
    try {
      LIMITS.check(der);
    } catch (MalformedDer e) {
      throw new CertificateException(e);
    }
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    if (!(factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate c)
        || !Arrays.equals(c.getEncoded(), der)) {
      throw new CertificateException("another encoding");
    }
    return c;
  }

  /** The text form (RFC 7468), one after the other. */
  public static byte[] pem(List<X509Certificate> certificates) {
    Base64.Encoder encoder = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'});
    StringBuilder text = new StringBuilder();
    for (X509Certificate each : certificates) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(encoder.encodeToString(encoded(each)))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }
}
