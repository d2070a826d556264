package jp.madoguchi.core.trust;

import java.security.cert.X509Certificate;
import java.util.HexFormat;
import jp.madoguchi.core.value.Sha256;

/**
 * SHA-256 of a certificate's DER encoding.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {
  /** Bytes in a fingerprint. */
  public static final int LENGTH = 32;

  public Fingerprint {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256: " + hex);
    }
  }

  public static Fingerprint of(X509Certificate certificate) {
    return ofHash(Sha256.digest(Certificates.encoded(certificate)));
  }

  /** Of a certificate's DER encoding. */
  public static Fingerprint ofDer(byte[] der) {
    return ofHash(Sha256.digest(der));
  }

  public static Fingerprint ofHash(byte[] hash) {
    return new Fingerprint(HexFormat.of().formatHex(hash));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public int compareTo(Fingerprint other) {
    return hex.compareTo(other.hex);
  }
}
