package jp.madoguchi.core.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;

/** ECDSA on P-256 with SHA-256 (FIPS 186-5), and no other curve. */
public final class Ecdsa {
  private Ecdsa() {}

  /** The key in a SubjectPublicKeyInfo; empty where it is none of this curve. */
  public static Optional<PublicKey> key(Bytes encoded) {
    try {
      return Optional.of(
              KeyFactory.getInstance("EC")
                  .generatePublic(new X509EncodedKeySpec(encoded.toArray())))
          .filter(key -> KeyType.of(key).filter(KeyType.EC_P256::equals).isPresent());
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code signature} (DER) is this key's over {@code message}. */
  public static boolean holds(PublicKey key, byte[] message, Bytes signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature.toArray());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
