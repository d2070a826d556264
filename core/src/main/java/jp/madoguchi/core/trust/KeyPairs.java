package jp.madoguchi.core.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Bytes;

/** Key pairs of the allowed kinds, from the JDK's own providers. */
public final class KeyPairs {
  private KeyPairs() {}

  /** A fresh pair. */
  public static KeyPair generate(KeyType type, Randomness randomness) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(generatorOf(type));
      switch (type) {
        case EC_P256 ->
            generator.initialize(new ECGenParameterSpec("secp256r1"), randomness.asSecureRandom());
        case EC_P384 ->
            generator.initialize(new ECGenParameterSpec("secp384r1"), randomness.asSecureRandom());
        case ML_DSA_65, ML_KEM_768, ML_DSA_87, ML_KEM_1024 ->
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

  /** Reads a public key, of this kind and no other. */
  static PublicKey parsePublic(KeyType type, byte[] encoded) throws GeneralSecurityException {
    PublicKey key =
        KeyFactory.getInstance(generatorOf(type)).generatePublic(new X509EncodedKeySpec(encoded));
    if (KeyType.of(key).filter(type::equals).isEmpty()) {
      throw new InvalidKeySpecException("no " + type);
    }
    return key;
  }

  /**
   * The key in a SubjectPublicKeyInfo.
   *
   * @throws GeneralSecurityException it is none of this kind
   */
  public static PublicKey publicKey(KeyType type, Bytes encoded) throws GeneralSecurityException {
    return parsePublic(type, encoded.toArray());
  }

  /** Whether a signature is this key's over {@code message}, as the key's kind asks. */
  public static boolean holds(KeyType type, PublicKey key, byte[] message, Bytes signature) {
    try {
      Signature verifier = Signature.getInstance(signatureOf(type));
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature.toArray());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Signs with ECDSA or ML-DSA, as the key's kind asks. */
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
    return switch (type) {
      case EC_P256 -> "SHA256withECDSA";
      case EC_P384 -> "SHA384withECDSA";
      case ML_DSA_65 -> "ML-DSA-65";
      case ML_DSA_87 -> "ML-DSA-87";
      case ML_KEM_768, ML_KEM_1024 -> throw new IllegalArgumentException(type + " signs nothing");
    };
  }

  private static String generatorOf(KeyType type) {
    return switch (type) {
      case EC_P256, EC_P384 -> "EC";
      case ML_DSA_65 -> "ML-DSA-65";
      case ML_KEM_768 -> "ML-KEM-768";
      case ML_DSA_87 -> "ML-DSA-87";
      case ML_KEM_1024 -> "ML-KEM-1024";
    };
  }
}
