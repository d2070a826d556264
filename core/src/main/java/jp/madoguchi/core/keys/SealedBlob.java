package jp.madoguchi.core.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * Small contents (counters, the user dictionary, drafts, templates) under AES-256-GCM (NIST SP
 * 800-38D) with a random 96-bit nonce for each sealing; one key serves for at most 2^32 blobs
 * (same, 8.3). The label is authenticated, so a blob sealed as one thing does not open as another.
 *
 * <p>Form: version (1), nonce (12), cipher text, tag (16).
 */
public final class SealedBlob {
  /** Bytes that a sealed blob is longer than its content. */
  public static final int OVERHEAD = 29;

  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private SealedBlob() {}

  /** Seals {@code plain} under a 32-byte key. */
  public static byte[] seal(Secret key, String label, byte[] plain, Randomness random) {
    byte[] nonce = random.bytes(NONCE);
    byte[] sealed = new byte[OVERHEAD + plain.length];
    sealed[0] = VERSION;
    System.arraycopy(nonce, 0, sealed, 1, NONCE);
    key.use(bytes -> {
      try {
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, bytes, nonce, label);
        return cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    });
    return sealed;
  }

  /**
   * The content. Throws {@link KeysRefused.Damaged} for bytes of another form or version and {@link
   * KeysRefused.WrongKeys} for another key, another label or any altered bit.
   */
  public static byte[] open(Secret key, String label, byte[] sealed) throws KeysRefused {
    if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
      throw new KeysRefused.Damaged(label);
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
    byte[] plain = new byte[sealed.length - OVERHEAD];
    boolean opened =
        key.use(bytes -> {
          try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, bytes, nonce, label);
            cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE, plain, 0);
            return true;
          } catch (AEADBadTagException e) {
            return false;
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
          }
        });
    if (!opened) {
      throw new KeysRefused.WrongKeys(label);
    }
    return plain;
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String label)
      throws GeneralSecurityException {
    if (key.length != 32) {
      throw new IllegalArgumentException("a blob is sealed under 32 bytes");
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    byte[] name = label.getBytes(StandardCharsets.UTF_8);
    cipher.updateAAD(ByteBuffer.allocate(1 + name.length).put(VERSION).put(name).flip());
    return cipher;
  }
}
