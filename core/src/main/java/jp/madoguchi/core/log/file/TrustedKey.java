package jp.madoguchi.core.log.file;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.KeyType;

/** The key that an auditor brings: PEM (RFC 7468), one certificate or one public key. */
public final class TrustedKey {
  /** No file of a key is larger. */
  public static final int MAX_SIZE = 64 << 10;

  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN (CERTIFICATE|PUBLIC KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");

  private TrustedKey() {}

  /** The key in a file; empty where there is none of a kind that signs logs, or more than one. */
  public static Optional<PublicKey> read(byte[] file) {
    if (file.length > MAX_SIZE) {
      return Optional.empty();
    }
    Matcher pem = PEM.matcher(new String(file, StandardCharsets.ISO_8859_1));
    if (!pem.matches()) {
      return Optional.empty();
    }
    try {
      byte[] der = Base64.getDecoder().decode(pem.group(2).replaceAll("\\s", ""));
      return pem.group(1).equals("CERTIFICATE") ? signing(certified(der)) : bare(der);
    } catch (CertificateException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static PublicKey certified(byte[] der) throws CertificateException {
    return Certificates.parse(der).getPublicKey();
  }

  private static Optional<PublicKey> bare(byte[] der) {
    for (String algorithm : List.of("EC", "ML-DSA")) {
      try {
        return signing(
            KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der)));
      } catch (GeneralSecurityException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static Optional<PublicKey> signing(PublicKey key) {
    return Optional.of(key).filter(each -> KeyType.of(each).filter(KeyType::signs).isPresent());
  }
}
