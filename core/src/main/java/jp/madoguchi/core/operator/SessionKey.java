package jp.madoguchi.core.operator;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs one operator's entries between login and sign-out (P-256). It exists in this
 * program's memory alone and is dropped on {@link #close()}. Safe for use by several threads.
 */
public final class SessionKey implements AutoCloseable {
  private final Bytes publicKey;
  private final SecureRandom random;
  private @Nullable PrivateKey privateKey;

  private SessionKey(KeyPair pair, SecureRandom random) {
    this.random = random;
    publicKey = Bytes.of(pair.getPublic().getEncoded());
    privateKey = pair.getPrivate();
  }

  public static SessionKey fresh(Randomness randomness) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      SecureRandom random = randomness.asSecureRandom();
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return new SessionKey(generator.generateKeyPair(), random);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("P-256 is part of every JDK", problem);
    }
  }

  /** X.509 SubjectPublicKeyInfo. */
  public Bytes publicKey() {
    return publicKey;
  }

  /**
   * Signs with ECDSA and SHA-256; the result is DER.
   *
   * @throws IllegalStateException the session has ended
   */
  public synchronized Bytes sign(byte[] message) {
    PrivateKey key = privateKey;
    if (key == null) {
      throw new IllegalStateException("the session has ended");
    }
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key, random);
      signature.update(message);
      return Bytes.of(signature.sign());
    } catch (InvalidKeyException | SignatureException problem) {
      throw new IllegalStateException("a fresh P-256 key signs", problem);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("ECDSA is part of every JDK", problem);
    }
  }

  @Override
  public synchronized void close() {
    privateKey = null;
  }

  @Override
  public String toString() {
    return "SessionKey[redacted]";
  }
}
