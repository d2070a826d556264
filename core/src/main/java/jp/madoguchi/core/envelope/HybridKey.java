package jp.madoguchi.core.envelope;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.KeyPairs;
import jp.madoguchi.core.trust.Suite;

/**
 * A content key on its way to the centre, wrapped under ECDH and ML-KEM together: it stays secret
 * as long as one of the two holds. Both shared secrets go into HKDF (RFC 5869) as key material;
 * both ciphertexts, the recipient, the suite and the content's cipher go in as context, so that
 * none of them can be exchanged.
 *
 * @param ephemeral the sender's point
 * @param ciphertext of ML-KEM
 * @param wrapped AES-256-KW of a 32-byte key, 40 bytes
 */
record HybridKey(byte[] ephemeral, byte[] ciphertext, byte[] wrapped) {
  static final int WRAPPED = 40;
  private static final String LABEL = "madoguchi-hybrid-";
  private static final int KEY = 32;

  /** Bytes of a suite's ML-KEM ciphertext (FIPS 203, table 3). */
  static int ciphertext(Suite suite) {
    return suite == Suite.HYBRID_1 ? 1088 : 1568;
  }

  private static String label(Suite suite) {
    return LABEL + suite.number();
  }

  static HybridKey wrap(
      SecretKey contentKey, Suite suite, CentreRecipient recipient, Randomness randomness) {
    try {
      KeyPair pair = KeyPairs.generate(suite.classical(), randomness);
      KEM.Encapsulated encapsulated =
          KEM.getInstance("ML-KEM")
              .newEncapsulator(
                  recipient.encapsulation().getPublicKey(), randomness.asSecureRandom())
              .encapsulate();
      byte[] ephemeral = Curve.of(suite).encode(pair.getPublic());
      byte[] context = context(suite, recipient, ephemeral, encapsulated.encapsulation());
      try (Secret lattice = Secret.taking(encapsulated.key().getEncoded());
          Secret curve = agree(pair, recipient.agreement().getPublicKey())) {
        Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
        cipher.init(Cipher.WRAP_MODE, wrappingKey(suite, lattice, curve, context));
        return new HybridKey(ephemeral, encapsulated.encapsulation(), cipher.wrap(contentKey));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a checked recipient has keys of the right kind", e);
    }
  }

  SecretKey unwrap(Suite suite, CentreKeys keys) throws EnvelopeRefused {
    try {
      PublicKey sender = Curve.of(suite).decode(ephemeral);
      byte[] context = context(suite, keys.recipient(suite), ephemeral, ciphertext);
      try (Secret lattice = keys.decapsulate(suite, ciphertext);
          Secret curve = keys.agree(suite, sender)) {
        Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
        cipher.init(Cipher.UNWRAP_MODE, wrappingKey(suite, lattice, curve, context));
        return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
      }
    } catch (GeneralSecurityException e) {
      throw new EnvelopeRefused(EnvelopeFlaw.KEY_NOT_UNWRAPPED, e);
    }
  }

  private static SecretKey wrappingKey(Suite suite, Secret lattice, Secret curve, byte[] context)
      throws GeneralSecurityException {
    KDF hkdf = KDF.getInstance(suite == Suite.HYBRID_1 ? "HKDF-SHA256" : "HKDF-SHA384");
    byte[] first = lattice.use(byte[]::clone);
    byte[] second = curve.use(byte[]::clone);
    try {
      return hkdf.deriveKey(
          "AES",
          HKDFParameterSpec.ofExtract()
              .addSalt(label(suite).getBytes(StandardCharsets.US_ASCII))
              .addIKM(first)
              .addIKM(second)
              .thenExpand(context, KEY));
    } finally {
      Arrays.fill(first, (byte) 0);
      Arrays.fill(second, (byte) 0);
    }
  }

  private static Secret agree(KeyPair own, PublicKey other) throws GeneralSecurityException {
    KeyAgreement ecdh = KeyAgreement.getInstance("ECDH");
    ecdh.init(own.getPrivate());
    ecdh.doPhase(other, true);
    return Secret.taking(ecdh.generateSecret());
  }

  private static byte[] context(
      Suite suite, CentreRecipient recipient, byte[] ephemeral, byte[] ciphertext) {
    return new CborWriter()
        .array(6)
        .text(label(suite))
        .text(suite.oid())
        .text(Cms.AES_256_GCM)
        .bytes(recipient.hash())
        .bytes(ephemeral)
        .bytes(ciphertext)
        .toBytes();
  }
}
