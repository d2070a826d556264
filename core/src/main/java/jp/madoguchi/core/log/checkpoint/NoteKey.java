package jp.madoguchi.core.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import jp.madoguchi.core.trust.KeyType;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * A key that signs notes under a name (C2SP signed-note). ECDSA P-256 is the note format's type
 * 0x02, whose key id is the head of the SHA-256 of the SubjectPublicKeyInfo. ML-DSA-65 has no type
 * there (0x06 is ML-DSA-44), so it goes under 0xff with a long identifier of ours.
 */
public record NoteKey(String name, PublicKey key, KeyType type) {
  static final int ID = 4;
  private static final String LONG_TYPE = "madoguchi-note-ml-dsa-65";

  /**
   * A key that signs notes under this name.
   *
   * @throws IllegalArgumentException a key of another kind
   */
  public static NoteKey of(String name, PublicKey key) {
    KeyType type =
        KeyType.of(key)
            .filter(each -> each == KeyType.EC_P256 || each == KeyType.ML_DSA_65)
            .orElseThrow(() -> new IllegalArgumentException("not a key that signs notes"));
    return new NoteKey(name, key, type);
  }

  /** The first four bytes of each of its signatures. */
  public Bytes id() {
    MessageDigest digest = Sha256.fresh();
    if (type == KeyType.ML_DSA_65) {
      digest.update((name + '\n').getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0xff);
      digest.update(LONG_TYPE.getBytes(StandardCharsets.US_ASCII));
    }
    return Bytes.of(Arrays.copyOf(digest.digest(key.getEncoded()), ID));
  }

  /** Whether {@code signature} is this key's over {@code text}. */
  public boolean verifies(byte[] text, byte[] signature) {
    try {
      Signature verifier =
          Signature.getInstance(type == KeyType.EC_P256 ? "SHA256withECDSA" : "ML-DSA-65");
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
