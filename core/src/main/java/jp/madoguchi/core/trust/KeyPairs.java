package jp.madoguchi.core.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import jp.madoguchi.core.port.Randomness;

/** Key pairs of the allowed kinds, from the JDK's own providers. */
public final class KeyPairs {
  private KeyPairs() {}

  /** A fresh pair. */
  public static KeyPair generate(KeyType type, Randomness randomness) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(generatorOf(type));
      if (type == KeyType.EC_P256) {
        generator.initialize(new ECGenParameterSpec("secp256r1"), randomness.asSecureRandom());
      } else {
        generator.initialize(-1, randomness.asSecureRandom());
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this runtime has no " + type, e);
    }
  }

  /** Reads a private key from PKCS#8. */
  static PrivateKey parsePrivate(KeyType type, byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance(generatorOf(type))
        .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  /** Signs with SHA256withECDSA or ML-DSA-65, as the key's kind asks. */
  static byte[] sign(KeyType type, PrivateKey key, byte[] message, Randomness randomness) {
    try {
      Signature signature = Signature.getInstance(signatureOf(type));
      signature.initSign(key, randomness.asSecureRandom());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of kind " + type + " does not sign", e);
    }
  }

  static String signatureOf(KeyType type) {
    return type == KeyType.EC_P256 ? "SHA256withECDSA" : "ML-DSA-65";
  }

  private static String generatorOf(KeyType type) {
    return switch (type) {
      case EC_P256 -> "EC";
      case ML_DSA_65 -> "ML-DSA-65";
      case ML_KEM_768 -> "ML-KEM-768";
    };
  }
}
