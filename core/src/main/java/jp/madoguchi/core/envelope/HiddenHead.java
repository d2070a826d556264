package jp.madoguchi.core.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.Suite;

/**
 * A content key on its way to the centre without a form by which it could be told from random
 * bytes: the hybrid key of an envelope, masked. A point of a curve and a lattice's ciphertext are
 * recognised by whoever looks for them, and an envelope names its recipient; here neither shows.
 *
 * <p>The mask is drawn from the recipient's certificates, which are no secret: whoever has them can
 * tell for which centre a head was made. Nobody without the centre's keys learns more.
 *
 * <p>Bytes: salt (16), then masked: ephemeral point (65), ML-KEM-768 ciphertext (1,088), wrapped
 * key (40). The mask is the key stream of AES-256-CTR under HKDF-SHA256 of the recipient's hash
 * with the salt.
 */
public final class HiddenHead {
  private static final int SALT = 16;

  /** Bytes of a head. */
  public static final int SIZE =
      SALT + Curve.P_256.length() + HybridKey.ciphertext(Suite.HYBRID_1) + HybridKey.WRAPPED;

  private static final byte[] LABEL = "madoguchi-hidden-1".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY = 32;
  private static final int BLOCK = 16;

  private HiddenHead() {}

  /** A head and the content key in it. */
  public record Fresh(byte[] head, SecretKey key) {}

  /**
   * Makes a key of 256 bits and its head.
   *
   * @param recipient whose certificates the caller has checked
   */
  public static Fresh make(CentreRecipient recipient, Randomness randomness) {
    SecretKey key = new SecretKeySpec(randomness.bytes(KEY), "AES");
    HybridKey hybrid = HybridKey.wrap(key, Suite.HYBRID_1, recipient, randomness);
    byte[] plain =
        ByteBuffer.allocate(SIZE - SALT)
            .put(hybrid.ephemeral())
            .put(hybrid.ciphertext())
            .put(hybrid.wrapped())
            .array();
    byte[] salt = randomness.bytes(SALT);
    byte[] head = ByteBuffer.allocate(SIZE).put(salt).put(masked(plain, salt, recipient)).array();
    return new Fresh(head, key);
  }

  /**
   * The key in a head.
   *
   * @throws EnvelopeRefused these bytes are no head for this centre
   */
  public static SecretKey open(byte[] head, CentreKeys keys) throws EnvelopeRefused {
    if (head.length != SIZE) {
      throw new EnvelopeRefused(EnvelopeFlaw.MALFORMED);
    }
    byte[] salt = Arrays.copyOf(head, SALT);
    ByteBuffer plain =
        ByteBuffer.wrap(masked(Arrays.copyOfRange(head, SALT, SIZE), salt, keys.recipient()));
    HybridKey hybrid =
        new HybridKey(
            next(plain, Curve.P_256.length()),
            next(plain, HybridKey.ciphertext(Suite.HYBRID_1)),
            next(plain, HybridKey.WRAPPED));
    return hybrid.unwrap(Suite.HYBRID_1, keys);
  }

  private static byte[] next(ByteBuffer from, int length) {
    byte[] part = new byte[length];
    from.get(part);
    return part;
  }

  /** Masks and unmasks. */
  private static byte[] masked(byte[] bytes, byte[] salt, CentreRecipient recipient) {
    try {
      SecretKey mask =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  "AES",
                  HKDFParameterSpec.ofExtract()
                      .addSalt(salt)
                      .addIKM(recipient.hash())
                      .thenExpand(LABEL, KEY));
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, mask, new IvParameterSpec(new byte[BLOCK]));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this runtime has no AES or HKDF", e);
    }
  }
}
